def log = new File(basedir, 'build.log').text
assert log.contains('profile healthcare does not allow it')
assert log.contains('1 finding that is live in production blocks this build')
assert !log.contains('at io.github.shiftup')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'FAIL'
assert verdict.skipped == null
