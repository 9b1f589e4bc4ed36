def feed = new File(basedir, '../../../../../shared/data/nvd/feed-vulnz').canonicalFile.toURI().toString()
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('FEED', feed).replace('NOTHING', new File(basedir, 'production').toURI().toString())
// Somebody was killed in the middle of an update.
def locked = new File(basedir, 'locked')
locked.mkdirs()
new File(locked, 'odc.mv.db').text = ''
new File(locked, 'odc.update.lock').text = ''
new File(basedir, 'production/trivy.json').setLastModified(System.currentTimeMillis())
true
