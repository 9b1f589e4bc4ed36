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
assert log.contains('Records are kept for 1 year, as the profile of ')
assert log.contains('0 records of shop from before ')
assert log.contains(' would be taken away. To do it: -Dshiftup.apply')
assert log.contains(' taken away; their sightings are kept')
assert log.contains('which is gone and was not pruned')
assert log.contains('The copy of the ledger, http://ledger.example/records, is not encrypted')
assert log.contains('9 records were not sent and wait for the next run: https://ledger.example/records was not asked, as the build is offline')
assert log.contains('was changed after it was written')
assert log.contains('is not what was written')
assert log.contains('There is no ledger in ')
// One of two things that are asked for at once would be left undone: neither is done.
assert log.count('shiftup.deployed, shiftup.prune and shiftup.copyTo are three things to do; ask for one at a time') == 2
assert log.count('Recorded: shop is deployed to production') == 1
assert log.contains('Nothing blocks this build, so there is nothing to mend')
assert log.contains('No version change mends EXAMPLE-2026-0001')
assert !log.contains('at io.github.shiftup')
