def log = new File(basedir, 'build.log').text
assert log.contains('old     expired  2026-01-10  shop-team  nothing')
assert log.contains('- id: "accept-example-2026-0001"')
assert log.contains("1 of the policy's waivers need a person")
def audit = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/waivers.json'))
assert audit.waivers*.state == ['EXPIRED']
assert audit.blocking*.finding == ['EXAMPLE-2026-0001']
def imported = new File(basedir, 'imported.yaml').text
assert imported.contains('finding: ["EXAMPLE-2026-0001"]')
assert imported.contains('expires: 2027-01-30')
assert imported.contains('owner: #')
