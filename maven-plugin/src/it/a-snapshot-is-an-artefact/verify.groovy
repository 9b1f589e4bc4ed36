def log = new File(basedir, 'build.log').text
assert log.contains('Snapshot sha256:')
assert log.count('Shift Up: FAIL') == 1
def app = new groovy.json.JsonSlurper().parse(new File(basedir, 'app/target/shift-up/verdict.json'))
assert app.sources[0].health == 'OK'
assert app.sources[0].findings == 1
def feed = new groovy.json.JsonSlurper().parse(new File(basedir, 'feed/target/shift-up/verdict.json'))
assert feed.sources[0].health == 'OK'
assert !log.contains('at io.github.shiftup')
