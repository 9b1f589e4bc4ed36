def json = new groovy.json.JsonSlurper()
def folder = new File(basedir, 'target/shift-up/metrics')
def metrics = json.parse(new File(folder, 'metrics.json'))
assert metrics.schema == 'metrics-1'
assert metrics.all.verdicts == 4
// Seen on 28 February, red on 2 March, green build on 4 March, deployed on 5 March; always at noon.
assert metrics.all.timeToRed == [count: 1, median: 172800, p90: 172800, max: 172800, sum: 172800]
assert metrics.all.timeToGreenBuild.median == 172800
assert metrics.all.timeToGreen.median == 259200
assert metrics.all.greenBy == [DEPLOYMENT: 1]
assert metrics.all.open == null
assert metrics.all.neverRed == [WAIVED: 1]
assert metrics.escapes.shown.collect { [it.service, it.finding, it.why] } == [['shop', 'CVE-2026-1', ['NOT_REPORTED']]]
assert metrics.all.dueDates.collect { [it.level, it.met, it.setAside, it.kept] } == [['HIGH', 1, 1, 1.0]]
// Ten days on 16 March.
assert metrics.all.waivers == [holding: 1, expiring: 1, expired: 0, age: [count: 1, median: 864000, p90: 864000, max: 864000, sum: 864000]]
assert metrics.all.evidence.coverage == 1.0
assert metrics.all.evidence.unseen == 2
assert metrics.all.blocks == 1 && metrics.all.falseBlocks == 0
assert metrics.services*.service == ['billing', 'shop']
assert metrics.teams*.team == ['team-billing', 'team-shop']
assert metrics.overTime*.label == ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16']
def text = new File(folder, 'metrics.prom').text
assert text.contains('shiftup_time_to_green_seconds{scope="all",quantile="0.5"} 259200\n')
assert text.endsWith('# EOF\n')
assert new File(folder, 'metrics.html').text.contains('From a red build to green production')
def billing = json.parse(new File(basedir, 'target/billing/metrics.json'))
assert billing.services*.service == ['billing']
def log = new File(basedir, 'build.log').text
assert log.contains('From production to a red build')
assert log.contains('nowhere is no directory, so there is nothing to measure')
assert log.contains('"soon" is no beginning of a period')
