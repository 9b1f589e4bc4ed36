def log = new File(basedir, 'build.log').text
assert log.contains('Why example-2026-0001, judged for')
assert log.contains('AV:N  Attack Vector: Network')
assert log.contains('FAIL  max-risk: environmental score 9.8 >= 9.0')
assert log.contains('No finding of this verdict has the id or the alias EXAMPLE-2026-0009. The nearest there is: EXAMPLE-2026-0001.')
assert !log.contains('at io.github.shiftup')
