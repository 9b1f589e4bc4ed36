import java.security.MessageDigest
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// What a company's build installed: a jar of profiles, of which one waits for nothing.
def folder = new File(localRepositoryPath, 'org/acme/it/profiles/1.2')
folder.mkdirs()
def jar = new File(folder, 'profiles-1.2.jar')
jar.withOutputStream { out ->
    def zip = new ZipOutputStream(out)
    def add = { name, text ->
        zip.putNextEntry(new ZipEntry(name))
        zip.write(text.bytes)
        zip.closeEntry()
    }
    add('profiles/base.yaml', '''\
apiVersion: shift-up-profile/v1
id: acme-base
title: All of Acme
description: What all of Acme keeps to.
extends: web
''')
    add('profiles/ward.yaml', '''\
apiVersion: shift-up-profile/v1
id: acme-ward
title: Wards of Acme
description: What runs at the bedside.
extends: base.yaml
maxRisk:
  v3: { value: 5.0, proposal: nothing waits at the bedside }
''')
    zip.finish()
}
new File(folder, 'profiles-1.2.pom').text = '''\
<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.it</groupId><artifactId>profiles</artifactId><version>1.2</version></project>
'''
def sha256 = MessageDigest.getInstance('SHA-256').digest(jar.bytes).encodeHex().toString()
new File(basedir, 'sha256.txt').text = sha256
def policy = { name, profile -> new File(basedir, name).text = """\
apiVersion: shift-up/v1
service: shop
runsAs: { images: [registry.example/acme/shop] }
profile: "${profile}"
evidence:
  - { id: trivy, from: report.json }
""" }
policy('shift-up.yaml', "mvn:org.acme.it:profiles:1.2#ward@sha256:${sha256}")
policy('unpinned.yaml', 'mvn:org.acme.it:profiles:1.2#ward')
policy('changed.yaml', "mvn:org.acme.it:profiles:1.2#ward@sha256:${'0' * 64}")
policy('missing.yaml', 'mvn:org.acme.it:profiles:1.3#ward')
true
