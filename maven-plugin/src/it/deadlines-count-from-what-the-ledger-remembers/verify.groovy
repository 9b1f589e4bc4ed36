import groovy.json.JsonSlurper
import java.time.Duration
import java.time.Instant

def log = new File(basedir, 'build.log').text
def verdict = new JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
def deadline = verdict.decisions[0].deadline
assert deadline.remembered == true
assert Duration.between(Instant.parse(deadline.from), Instant.parse(verdict.asOf)).toHours() == 20
assert verdict.digests.history.startsWith('sha256:')
assert log.count('Recorded in ') == 2
assert log.contains('Proved: ')
assert log.contains('Recorded: shop is deployed to production')
assert log.contains('shop: 9 records, ')
assert log.contains(', production runs 1.0')
assert log.contains('Verified: 9 records in ')
assert log.contains('9 records of shop are older than ')
assert log.contains(' records of shop from before ')
assert log.contains('was changed after it was written')
assert log.contains('is not what was written')
assert log.contains('There is no ledger in ')
assert !log.contains('at io.github.shiftup')
