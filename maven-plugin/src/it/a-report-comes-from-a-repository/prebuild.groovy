import java.time.Instant
import java.time.temporal.ChronoUnit

// What somebody else's build installed: two versions of a report that tells its time, and one that does not.
def install = { artifact, version, text ->
    def folder = new File(localRepositoryPath, "org/acme/it/${artifact}/${version}")
    folder.mkdirs()
    new File(folder, "${artifact}-${version}.json").text = text
    new File(folder, "${artifact}-${version}.pom").text = """\
<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.it</groupId><artifactId>${artifact}</artifactId><version>${version}</version><packaging>pom</packaging></project>
"""
}
def report = new File(basedir, 'report.json').text
def dated = { time -> report.replaceFirst('\\{', "{ \"CreatedAt\": \"${time}\",") }
install('feed', '1.0', dated(Instant.now().minus(90, ChronoUnit.DAYS)))
install('feed', '1.1', dated(Instant.now()))
install('undated-feed', '1.0', report)
new File(localRepositoryPath, 'org/acme/it/feed/maven-metadata-local.xml').text = '''\
<metadata><groupId>org.acme.it</groupId><artifactId>feed</artifactId><versioning><latest>1.1</latest><release>1.1</release><versions><version>1.0</version><version>1.1</version></versions><lastUpdated>20261124000000</lastUpdated></versioning></metadata>
'''
def policy = { name, feed -> new File(basedir, name).text = """\
apiVersion: shift-up/v1
service: shop
runsAs: { images: [registry.example/acme/shop] }
profile: web
evidence:
  - { id: trivy, from: "mvn:org.acme.it:${feed}" }
""" }
policy('shift-up.yaml', 'feed:LATEST')
policy('old.yaml', 'feed:1.0:json')
policy('undated.yaml', 'undated-feed:1.0')
policy('missing.yaml', 'no-feed:1.0')
true
