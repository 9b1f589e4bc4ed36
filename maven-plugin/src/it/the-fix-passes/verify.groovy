def log = new File(basedir, 'build.log').text
assert log.contains('Shift Up: PASS')
assert log.contains('This build removes 1 finding that is live in production.')
