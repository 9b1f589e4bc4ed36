def log = new File(basedir, 'build.log').text
assert log.contains('The reports cannot be written to')
assert log.contains('pom.xml')
assert !log.contains('at io.github.shiftup')
assert new File(basedir, 'pom.xml').text.startsWith('<?xml')
assert !new File(basedir, 'target/shift-up').exists()
