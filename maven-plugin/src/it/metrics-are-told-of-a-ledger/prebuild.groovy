import groovy.json.JsonOutput
import java.security.MessageDigest

// What builds of two services recorded: a finding is seen, blocks two days later, and is mended and deployed.
def parents = [:]
def append = { service, at, kind, entry ->
    def text = JsonOutput.toJson([schema: 'ledger-1', kind: kind, service: service, at: at,
        parents: parents[service] ? [parents[service]] : [], (kind.toLowerCase()): entry]) + '\n'
    def digest = MessageDigest.getInstance('SHA-256').digest(text.getBytes('UTF-8')).encodeHex().toString()
    def folder = new File(basedir, "ledger/service=${service}/date=${at.substring(0, 10)}")
    folder.mkdirs()
    new File(folder, digest + '.json').setText(text, 'UTF-8')
    parents[service] = digest
}
def run = { service, at, version, lib, outcome, decisions, waivers ->
    append(service, at, 'CANDIDATE', [digest: "sha256:${service}${version}".toString(), name: service, version: version,
        partial: false, components: [[purl: "pkg:maven/org.acme/lib@${lib}".toString()]]])
    append(service, at, 'EVIDENCE', [digest: "sha256:e${at}".toString(), sources: [[id: 'trivy', health: 'OK', required: true,
        findings: decisions.size(), newest: at, maxAge: 'PT24H', assets: 4, unseen: 1]]])
    append(service, at, 'SIGHTINGS', [sightings: decisions.collect {
        [id: it.id, component: it.component, first: '2026-02-28T12:00:00Z', last: at] }])
    append(service, at, 'VERDICT', [outcome: outcome, enforced: true, partial: false, asOf: at, team: 'team-' + service,
        version: version, profile: 'web', candidate: "sha256:${service}${version}".toString(),
        evidence: "sha256:e${at}".toString(), policy: 'sha256:p', intel: 'sha256:i', decisions: decisions, waivers: waivers])
}
def judged = { effect, standing -> [[id: 'CVE-2026-1', component: 'org.acme:lib', effect: effect, standing: standing,
    level: 'HIGH', rule: 'max-risk', due: '2026-03-10T00:00:00Z']] }
run('shop', '2026-02-26T12:00:00Z', '0.9', '1.0', 'PASS', [], [])
run('shop', '2026-03-02T12:00:00Z', '1.0', '1.0', 'FAIL', judged('BLOCKS', 'STILL_PRESENT'), [])
run('shop', '2026-03-04T12:00:00Z', '1.1', '1.1', 'PASS', judged('FIXED', 'FIXED_BY_THIS_BUILD'), [])
append('shop', '2026-03-05T12:00:00Z', 'DEPLOYMENT',
    [environment: 'production', version: '1.1', candidate: 'sha256:shop1.1'])
run('billing', '2026-03-09T00:00:00Z', '7', '2.0', 'PASS', judged('WAIVED', 'STILL_PRESENT'),
    [[id: 'w-1', state: 'ACTIVE', owner: 'ann', created: '2026-03-06', expires: '2026-04-01', findings: 1]])
true
