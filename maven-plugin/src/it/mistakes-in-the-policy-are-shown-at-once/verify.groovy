def log = new File(basedir, 'build.log').text
assert log.contains('NOT EVALUATED')
assert log.contains('shift-up.yaml:4:')
assert log.contains('shift-up.yaml:7:')
assert log.contains('profile')
assert log.contains('^')
assert !log.contains('at io.github.shiftup')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'NOT_EVALUATED'
