def log = new File(basedir, 'build.log').text
def sha256 = new File(basedir, 'sha256.txt').text
// Judged under the jar's profile, pinned or not.
assert log.count('Shift Up: FAIL') == 2
assert log.contains('profile acme-ward')
// What is not what was agreed is not judged under.
assert log.contains("is pinned to sha256:${'0' * 64} and is sha256:${sha256} (mvn:org.acme.it:profiles:1.2:jar)")
assert log.contains('mvn:org.acme.it:profiles:1.3:jar is not in the local repository, and the build is offline')
assert log.count('Shift Up: NOT EVALUATED') == 2
// The check names the digest to write.
assert log.contains("Write mvn:org.acme.it:profiles:1.2#ward@sha256:${sha256} [profile-unpinned]")
assert !log.contains('at io.github.shiftup')
