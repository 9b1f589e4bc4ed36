def log = new File(basedir, 'build.log').text
assert log.contains('has no data in')
assert log.contains('are locked')
assert log.contains('could not read the NVD feed')
assert log.contains('CVE-2021-44228')
assert log =~ /were last changed at .* days ago; at most 1 are allowed/
// A scan that failed leaves nothing that could pass for a clean one: the gate misses it.
assert !new File(basedir, 'target/shift-up/scan/dependency-check.json').exists()
assert log.contains('source scan is MISSING')
// The verdict of the scan's findings was written before that.
assert log.contains('nothing-weak-goes-in')
// The engine came through Maven, into this repository.
assert new File(localRepositoryPath, 'org/owasp/dependency-check-core').exists()
