def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'NOT_EVALUATED'
assert verdict.skipped.contains('profile web allows it')
assert verdict.decisions == []
