context.get('server').stop(0)
def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 4
assert log.contains('Proved: FAIL for org.acme.it:shop')
assert log.contains('No new snapshot, the last one stays: source trivy is MISSING')
assert log.contains('Nothing is fetched, as the build is offline')
assert log.count('Shift Up: NOT EVALUATED') == 1
assert log.contains('has no report there (404)')
assert !log.contains('t0ken')
assert !new File(basedir, 'target/shift-up/verdict.json').text.contains('t0ken')
assert !log.contains('at io.github.shiftup')
def index = new groovy.json.JsonSlurper().parse(new java.util.zip.ZipFile(new File(basedir, 'target/evidence.zip')).with { zip ->
    zip.getInputStream(zip.getEntry('index.json'))
})
assert index.schema == 'snapshot-1'
assert index.sources[0].id == 'trivy'
assert index.sources[0].from.endsWith('/trivy.json?...')
assert index.sources[0].accepted.assets == 1
