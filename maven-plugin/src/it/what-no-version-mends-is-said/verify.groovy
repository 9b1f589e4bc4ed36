def log = new File(basedir, 'build.log').text
assert log.contains('No version change mends EXAMPLE-2026-0006 in org.acme.fix:orphan')
assert log.contains('dependency org.acme.fix:orphan in pom.xml: no newer version is known')
assert log.contains('has the version range [1.0,1.0]')
assert log.contains('What can be done: ')
assert log.contains('After it, the gate says FAIL')
assert !new File(basedir, 'target/shift-up/fix.patch').exists()
assert !log.contains('Changed pom.xml')
