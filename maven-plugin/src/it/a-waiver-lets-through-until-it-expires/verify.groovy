def log = new File(basedir, 'build.log').text
assert log.count('Shift Up: PASS') == 1
assert log.count('Shift Up: FAIL') == 1
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'FAIL'
assert verdict.waivers*.state == ['EXPIRED']
assert verdict.counts.blocks == 1
