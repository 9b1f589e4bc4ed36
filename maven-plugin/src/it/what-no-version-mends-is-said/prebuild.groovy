// Nobody maintains the one; the other is named by a range.
[['orphan', '1.0'], ['ranged', '1.0'], ['ranged', '1.1']].each { artifact, version ->
    def folder = new File(localRepositoryPath, "org/acme/fix/${artifact}/${version}")
    folder.mkdirs()
    new File(folder, "${artifact}-${version}.pom").text = """\
<project><modelVersion>4.0.0</modelVersion><groupId>org.acme.fix</groupId><artifactId>${artifact}</artifactId><version>${version}</version></project>
"""
    new File(folder, "${artifact}-${version}.jar").withOutputStream { out ->
        def zip = new java.util.zip.ZipOutputStream(out)
        zip.putNextEntry(new java.util.zip.ZipEntry("${artifact}.txt"))
        zip.close()
    }
}
new File(localRepositoryPath, 'org/acme/fix/ranged/maven-metadata-local.xml').text = '''\
<metadata><groupId>org.acme.fix</groupId><artifactId>ranged</artifactId><versioning><versions><version>1.0</version><version>1.1</version></versions><lastUpdated>20261124000000</lastUpdated></versioning></metadata>
'''
true
