def log = new File(basedir, 'build.log').text
assert log.contains('source scan is MISSING')
assert log.contains('By 2 advisories: 1 findings in 1 components')
assert log.contains('EXAMPLE-2026-0010 CRITICAL in pkg:maven/org.jspecify/jspecify@1.0.0')
assert !log.contains('EXAMPLE-2026-0011')
def lines = new File(basedir, 'target/shift-up/scan/advisories.jsonl').readLines()
assert lines[0].contains('"scanned"')
assert lines.size() == 2
assert log.contains('nothing-weak-goes-in')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
def found = verdict.decisions.find { it.toString().contains('EXAMPLE-2026-0010') }
assert found.toString().contains('NOT_SEEN')
// Who does not ask for Dependency-Check gets nothing of it.
assert !new File(localRepositoryPath, 'org/owasp').exists()
