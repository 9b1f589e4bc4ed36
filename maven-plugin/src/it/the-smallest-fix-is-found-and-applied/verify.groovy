def log = new File(basedir, 'build.log').text
def root = new File(basedir, 'pom.xml').text
def app = new File(basedir, 'app/pom.xml').text
// One change for each of the four, each the smallest that brings in nothing worse.
assert root.contains('<parser.version>1.2</parser.version>')
assert root =~ /<artifactId>bom<\/artifactId>\s*<version>1.0.1<\/version>/
assert app.contains('<dependency><groupId>org.acme.fix</groupId><artifactId>codec</artifactId><version>2.1</version></dependency>')
assert root =~ /<artifactId>store<\/artifactId>\s*<version>1.0.1<\/version>/
// What people wrote is kept.
assert root.contains('<!-- Raised by hand, twice a year. -->')
assert app.contains('<!-- Brings in a store that is weak; no newer framework is there. -->')
assert !new File(basedir, 'lib/pom.xml').text.contains('1.2')
// Shown first, as a patch that other tools read.
assert log.contains('-    <parser.version>1.0</parser.version>')
assert log.contains('+    <parser.version>1.2</parser.version>')
assert log.contains('Nothing is changed yet: run again with -Dshiftup.apply')
assert log.contains('After it, the gate says PASS')
assert log.contains('Changed app/pom.xml')
assert new File(basedir, 'target/shift-up/fix.patch').text.contains('--- a/pom.xml')
assert !new File(basedir, 'target/shift-up/fix-trial').exists()
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'PASS'
