def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 1
assert log.count('Shift Up: NOT EVALUATED') == 3
assert log.contains('source trivy is STALE')
assert log.contains('source trivy is UNDATED')
assert log.contains('source trivy is UNREACHABLE: mvn:org.acme.it:no-feed:1.0:json is not in the local repository, and the build is offline')
assert !log.contains('at io.github.shiftup')
