['shift-up', 'by-xml'].each { reports ->
    def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, "target/$reports/verdict.json"))
    assert verdict.outcome == 'PASS'
    assert verdict.candidate.name == 'shop'
    assert verdict.counts.fixed == 1
}
assert new File(basedir, 'build.log').text.contains('empty.xml: lists no components')
assert !new File(basedir, 'target/by-nothing').exists()
