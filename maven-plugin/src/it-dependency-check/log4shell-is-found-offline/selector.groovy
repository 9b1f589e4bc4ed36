// The feed is too large to lie in the repository; it is read where it lies.
def feed = new File(basedir, '../../../../../shared/data/nvd/feed-vulnz')
if (!feed.isDirectory()) {
    println '*** SKIPPED: Dependency-Check is not tested, since there is no NVD feed in ' + feed.canonicalPath + ' ***'
    return false
}
true
