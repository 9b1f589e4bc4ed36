// What the world has published; the house's parent manages what the shop inherits.
def install = { artifact, version, String body = '', String packaging = 'jar' ->
    def folder = new File(localRepositoryPath, "org/acme/where/${artifact}/${version}")
    folder.mkdirs()
    new File(folder, "${artifact}-${version}.pom").text = """\
<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.where</groupId><artifactId>${artifact}</artifactId><version>${version}</version><packaging>${packaging}</packaging>${body}</project>
"""
    if (packaging == 'jar') {
        new File(folder, "${artifact}-${version}.jar").withOutputStream { out ->
            def zip = new java.util.zip.ZipOutputStream(out)
            zip.putNextEntry(new java.util.zip.ZipEntry("${artifact}.txt"))
            zip.write("${artifact} ${version}".bytes)
            zip.close()
        }
    }
}
['twin-a', 'twin-b', 'managed', 'inherited', 'profiled'].each { artifact ->
    ['1.0', '1.1'].each { install(artifact, it) }
}
['1.0', '1.1'].each { house ->
    install('house', house, "<dependencyManagement><dependencies><dependency><groupId>org.acme.where</groupId><artifactId>inherited</artifactId><version>${house}</version></dependency></dependencies></dependencyManagement>", 'pom')
}
def pom = new File(basedir, 'pom.xml')
def text = pom.getText('UTF-8').replace('\r\n', '\n').replace('\n', '\r\n')
pom.setText(text, 'UTF-8')
new File(basedir, 'before.xml').setText(text, 'UTF-8')
def doctype = new File(basedir, 'doctype/pom.xml')
doctype.parentFile.mkdirs()
doctype.text = '<!DOCTYPE project>\n<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.it</groupId><artifactId>doctype</artifactId><version>1.0</version><packaging>pom</packaging></project>\n'
new File(doctype.parentFile, 'shift-up.yaml').text = new File(basedir, 'shift-up.yaml').text.replace('from: production', 'from: ../production')
new File(basedir, 'production/trivy.json').setLastModified(System.currentTimeMillis())
true
