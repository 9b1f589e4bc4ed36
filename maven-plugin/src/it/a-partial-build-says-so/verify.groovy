def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: FAIL') == 1
def verdict = new File(basedir, 'lib/target/shift-up/verdict.json').exists()
    ? new File(basedir, 'lib/target/shift-up/verdict.json') : new File(basedir, 'target/shift-up/verdict.json')
assert new groovy.json.JsonSlurper().parse(verdict).candidate.partial == true
