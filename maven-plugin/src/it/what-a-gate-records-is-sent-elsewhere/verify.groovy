def log = new File(basedir, 'build.log').text
def asked = new File(basedir, 'asked.txt').readLines()
assert log.count('Recorded in ') == 4
// What was refused waits, and so does what was recorded without network.
assert log.contains('4 records were not sent and wait for the next build: http://127.0.0.1:')
assert log.contains('refuses (403): the credentials are not accepted, or not for writing')
assert asked.size() == 3 + 12
assert asked.every { it.startsWith('PUT /ledger/service=shop/date=') && it.endsWith(' Basic d3JpdGVyOnMzY3JldA==') }
assert log.contains('Sent 12 records to http://127.0.0.1:')
assert log.contains('Nothing was sent: ')
assert log.contains('no server with the id "nobody"')
assert !log.contains('s3cret')
assert !log.contains('at io.github.shiftup')
