// What the world has published: libraries in several versions.
def install = { artifact, version, String body = '', String packaging = 'jar' ->
    def folder = new File(localRepositoryPath, "org/acme/fix/${artifact}/${version}")
    folder.mkdirs()
    new File(folder, "${artifact}-${version}.pom").text = """\
<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.fix</groupId><artifactId>${artifact}</artifactId><version>${version}</version><packaging>${packaging}</packaging>${body}</project>
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
// 1.1 mends what blocks and brings in something worse; 1.2 does not.
['1.0', '1.1', '1.2', '2.0'].each { install('parser', it) }
['2.0', '2.1', '3.0-rc1', '3.0'].each { install('codec', it) }
['1.0', '1.1'].each { install('client', it) }
['1.0', '1.0.1'].each { bom ->
    install('bom', bom, "<dependencyManagement><dependencies><dependency><groupId>org.acme.fix</groupId><artifactId>client</artifactId><version>${bom == '1.0' ? '1.0' : '1.1'}</version></dependency></dependencies></dependencyManagement>", 'pom')
}
['1.0', '1.0.1'].each { install('store', it) }
install('framework', '3.0', '<dependencies><dependency><groupId>org.acme.fix</groupId><artifactId>store</artifactId><version>1.0</version></dependency></dependencies>')
// The same production, one day younger with every run.
new File(basedir, 'production/trivy.json').setLastModified(System.currentTimeMillis())
true
