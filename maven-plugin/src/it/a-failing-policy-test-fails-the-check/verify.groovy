def log = new File(basedir, 'build.log').text
assert log.contains('test FAILED: jspecify is allowed (shift-up-test.yaml:3:')
assert log.contains('rule no-jspecify should allow all, but denies EXAMPLE-2026-0002')
assert log.contains('0 errors, 0 warnings, 0 of 2 tests failed')
assert log.contains('shiftup.skip is set')
assert !log.contains('[gate-unbound]')
assert !log.contains('at io.github.shiftup')
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/shift-up/TEST-shift-up-policy.xml'))
assert suite.@tests == '2'
