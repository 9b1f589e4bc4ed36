def log = new File(basedir, 'build.log').text
assert log.contains('looser    rule no-jspecify is gone')
assert log.contains('slaDays.critical was 1 day and is 7 days')
assert log.contains('The policy became looser in 2 places')
assert !log.contains('at io.github.shiftup')
def diff = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/policy-diff.json'))
assert diff.looser == 2
assert diff.verdicts.after == 'FAIL'
assert new File(basedir, 'target/shift-up/policy-diff.md').text.contains('**looser**')
assert new File(basedir, 'target/other/policy-diff.txt').text.contains('0 looser, 2 stricter')
