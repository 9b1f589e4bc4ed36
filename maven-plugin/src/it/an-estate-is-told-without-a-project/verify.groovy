def reports = new File(basedir, 'target/shift-up')
def json = new groovy.json.JsonSlurper()
def portfolio = json.parse(new File(reports, 'portfolio.json'))
assert portfolio.services*.service == ['shop', 'archive']
assert portfolio.services[0].outcome == 'FAIL'
assert portfolio.services[0].deployed[0].build == '1.0, built on 2026-11-20'
assert portfolio.answers.find { it.question == 'ORPHANED' }.service == 'archive'
assert new File(reports, 'portfolio.html').text.contains('Age by service')
def recheck = json.parse(new File(reports, 'recheck.json'))
assert recheck.outcomes.FAIL == 1
assert recheck.changes.SAME == 1
assert recheck.problems.any { it.startsWith('archive is not judged') }
def log = new File(basedir, 'build.log').text
assert log.contains('Shift Up: Orphaned: 1')
assert log.contains('shop  FAIL, and no earlier verdict is known')
// What runs is recorded when that is asked for, once, and only where there is a ledger.
assert log.contains('The estate acme has no ledger in which its deployments could be recorded')
assert log.count('Recorded: shop 1.0 in production') == 1
assert log.contains('Recorded: nothing, as the ledger knows it all')
assert log.contains('shop: 1 record, ')
assert log.contains(', production runs 1.0')
assert log.contains('Verified: 1 record in ')
