def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json'))
assert verdict.outcome == 'PASS'
assert verdict.candidate.name == 'shop'
assert verdict.counts.fixed == 1
