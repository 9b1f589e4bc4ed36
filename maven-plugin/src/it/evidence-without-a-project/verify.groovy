def lines = new File(basedir, 'target/findings.jsonl').readLines()
assert lines.size() == 1
def finding = new groovy.json.JsonSlurper().parseText(lines[0])
assert finding.id == 'EXAMPLE-2026-0001'
assert finding.active == true
assert finding.component.name == 'org.jspecify:jspecify'
assert finding.source.format == 'trivy'
assert new File(basedir, 'build.log').text.contains('No report is named')
