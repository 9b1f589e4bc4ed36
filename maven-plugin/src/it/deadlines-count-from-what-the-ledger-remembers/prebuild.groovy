import java.time.Instant
import java.time.temporal.ChronoUnit

// What the scanner wrote on two nights: it begins anew each time and tells no first sighting.
def report = { name, hours ->
    def file = new File(basedir, "${name}/trivy.json")
    file.parentFile.mkdirs()
    file.text = new File(basedir, 'report.json').text.replace('@created@', "${Instant.now().minus(hours, ChronoUnit.HOURS)}")
}
report('first', 20)
report('second', 1)
def policy = { name, reports -> new File(basedir, name).text = """\
apiVersion: shift-up/v1
service: shop
team: team-shop
runsAs: { images: [registry.example/acme/shop] }
profile: web
ledger: history
evidence:
  - { id: trivy, from: ${reports} }
""" }
policy('first.yaml', 'first')
policy('shift-up.yaml', 'second')
def edited = new File(basedir, "edited/service=shop/date=2026-03-01/${'0' * 64}.json")
edited.parentFile.mkdirs()
edited.text = '{"schema":"ledger-1","kind":"SIGHTINGS"}\n'
def follows = '{"schema":"ledger-1","kind":"SIGHTINGS","service":"shop","at":"2026-03-01T12:00:00Z","parents":["' + '1' * 64 +
        '"],"sightings":{"sightings":[]}}\n'
def record = { ledger, at, text ->
    def file = new File(basedir, "${ledger}/service=shop/date=${at.toString().take(10)}/${text.digest('SHA-256')}.json")
    file.parentFile.mkdirs()
    file.text = text
}
def longAgo = Instant.now().minus(500, ChronoUnit.DAYS)
record('long-ago', longAgo, """{"schema":"ledger-1","kind":"SIGHTINGS","service":"shop","at":"${longAgo}","parents":[],"sightings":\
{"sightings":[{"id":"EXAMPLE-2026-0001","aliases":[],"component":"org.jspecify:jspecify","first":"${longAgo}","last":"${longAgo}"}]}}
""" as String)
new File(edited.parentFile, follows.digest('SHA-256') + '.json').text = follows
true
