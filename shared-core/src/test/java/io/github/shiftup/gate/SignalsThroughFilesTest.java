package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a firewall and Falco make of a verdict, asked as a host asks it. */
class SignalsThroughFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void aMediumFindingOfAnInternalService() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"severity": "medium"}]}]}
                """);
        signals("waf.jsonl", "");
        signals("falco.jsonl", "");
    }

    @Test
    void withoutASignalTheServiceIsAsThePolicySays() throws IOException {
        Decision decision = vulnerability(judged());

        assertThat(decision.risk().level()).isEqualTo(Level.MEDIUM);
        assertThat(decision.risk().exposed()).isFalse();
        assertThat(decision.seen().signals().isEmpty()).isTrue();
    }

    @Test
    void aFirewallThatMatchesRequestsShowsExposureAndAnAttack() throws IOException {
        signals("waf.jsonl", hit("942100") + hit("942100") + hit("942100"));
        Decision decision = vulnerability(judged());

        assertThat(decision.risk().exposed()).isTrue();
        assertThat(decision.risk().exposedSource())
                .isEqualTo("shown by waf: a web application firewall in front of it matched a request");
        assertThat(decision.risk().level()).isEqualTo(Level.HIGH);
        assertThat(decision.seen().signals().shown()).singleElement().satisfies(signal -> {
            assertThat(signal.id()).isEqualTo("942100");
            assertThat(signal.count()).isEqualTo(3);
            assertThat(signal.source()).isEqualTo("waf");
        });
    }

    @Test
    void aShellOfAWebServerBlocksAndAShellOfAPersonDoesNot() throws IOException {
        signals("falco.jsonl", alert("Terminal shell in container"));
        assertThat(judged().outcome()).isEqualTo(Outcome.PASS);

        signals("falco.jsonl", alert("Web Server Spawned Shell"));
        Verdict verdict = judged();
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.decisions(Effect.BLOCKS)).singleElement().satisfies(decision -> {
            assertThat(decision.seen().finding().kind()).isEqualTo(Kind.BEHAVIOUR);
            assertThat(decision.headline()).startsWith("Category exploitation-observed, an attack that succeeded (");
        });
    }

    private Verdict judged() throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                runsAs: { hosts: [portal.example], workloads: [prod/deployment/portal] }
                profile: web
                exposure: internal
                evidence:
                  - { id: vdr, from: vdr.json, service: portal }
                  - { id: waf, from: waf.jsonl, required: false }
                  - { id: falco, from: falco.jsonl, required: false }
                """);
        Candidate candidate = GivenCandidates.built("org.acme:portal", "2.0", "org.acme:forms:1.0");
        return Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), candidate, NOW, false));
    }

    private static Decision vulnerability(Verdict verdict) {
        return verdict.decisions().stream()
                .filter(decision -> decision.seen().finding().kind() == Kind.VULNERABILITY)
                .findFirst()
                .orElseThrow();
    }

    /** Each file has a line that concerns another service, so that it is no empty report. */
    private void signals(String file, String lines) throws IOException {
        String other = file.startsWith("waf")
                ? hit("920420").replace("portal.example", "shop.example")
                : alert("Terminal shell in container").replace("portal", "shop");
        Files.writeString(folder.resolve(file), other + lines);
    }

    private static String hit(String rule) {
        return """
                {"transaction": {"client_ip": "192.0.2.1", "time_stamp": "Tue Nov 24 05:10:00 2026", "unique_id": "1", \
                "request": {"method": "GET", "uri": "/search", "headers": {"Host": "portal.example"}}, \
                "response": {"http_code": 403}, "producer": {"secrules_engine": "Enabled"}, \
                "messages": [{"message": "SQL injection", "details": {"ruleId": "%s", "severity": "2"}}]}}
                """.formatted(rule);
    }

    private static String alert(String rule) {
        return """
                {"time": "2026-11-24T05:20:00Z", "rule": "%s", "priority": "Notice", "source": "syscall", \
                "output": "A shell", "output_fields": {"k8s.ns.name": "prod", "k8s.deployment.name": "portal"}}
                """.formatted(rule);
    }
}
