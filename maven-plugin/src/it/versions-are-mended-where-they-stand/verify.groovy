def log = new File(basedir, 'build.log').text
def before = new File(basedir, 'before.xml').getText('UTF-8')
def after = new File(basedir, 'pom.xml').getText('UTF-8')
// A property that two share, a managed version, a parent from outside, a profile: four versions, and not one byte else.
def expected = before
        .replace('<twins.version> 1.0 <', '<twins.version> 1.1 <')
        .replace('<artifactId>managed</artifactId><version>1.0<', '<artifactId>managed</artifactId><version>1.1<')
        .replace('<version>1.0</version><!-- the house', '<version>1.1</version><!-- the house')
        .replace('<artifactId>profiled</artifactId><version>1.0<', '<artifactId>profiled</artifactId><version>1.1<')
assert after == expected
assert log.contains('in profile ship')
assert log.contains('After it, the gate says PASS')
assert log.contains('has a DOCTYPE')
assert !new File(basedir, 'doctype/target/shift-up/fix.patch').exists()
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/shift-up/verdict.json')).outcome == 'PASS'
