// The goal runs in each of three modules and judges once, with the last.
def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 1
assert log.contains('EXAMPLE-2026-0001')
assert log.contains('1 finding that is live in production blocks this build')
assert !log.contains('at io.github.shiftup')
['verdict.json', 'report.html', 'verdict.sarif', 'TEST-shift-up.xml', 'verdict.md', 'bom.vex.json', 'candidate.cdx.json'].each {
    assert new File(basedir, "target/shift-up/$it").length() > 0
}
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'FAIL'
