def log = new File(basedir, 'build.log').text
// It begins in mode observe. There is no report yet, and that is what it says: not a mistake in the policy.
assert log.contains('Mode observe')
assert log.contains('is there already; init replaces nothing')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'NOT_EVALUATED'
assert verdict.sources*.health == ['MISSING']
assert !log.contains('at io.github.shiftup')
