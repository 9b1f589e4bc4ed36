def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 2
assert log.contains('Proved: FAIL for org.acme.it:shop')
assert log.contains('does not come out again: The candidate is not what it was')
assert !log.contains('at io.github.shiftup')
