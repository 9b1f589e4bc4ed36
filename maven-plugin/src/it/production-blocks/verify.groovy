def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 4 : 'each of the four builds is judged once'
assert log.contains('EXAMPLE-2026-0001')
assert log.contains('blocks this build')
assert !log.contains('at io.github.shiftup')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'lib/target/shift-up/verdict.json').exists()
    ? new File(basedir, 'lib/target/shift-up/verdict.json') : new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'FAIL'
['report.html', 'verdict.sarif', 'TEST-shift-up.xml', 'verdict.md', 'bom.vex.json', 'candidate.cdx.json'].each {
    assert new File(basedir, "target/shift-up/$it").length() > 0
}
