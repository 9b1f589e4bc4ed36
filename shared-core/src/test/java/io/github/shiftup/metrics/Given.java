package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger that is written as builds write it. */
final class Given {
    static final Instant DAY = Instant.parse("2026-03-02T12:00:00Z"); // a Monday
    static final long A_DAY = 86_400;
    static final String LIB = "org.acme:lib";

    private static final String HOSTILE =
            "<script>alert(1)</script>\u001b[31m\u202e\"\\|[x](https://evil.example)\nnext";

    final Ledger ledger;

    Given(Path folder) {
        ledger = Ledger.in(folder);
    }

    /** A shop with a red, a silenced and a mended finding, and a bank whose evidence had once grown old. */
    static Given twoServices(Path folder) {
        Given given = new Given(folder);
        given.run("shop", day(0), "1")
                .waiver("ann", "2026-03-01", "2026-12-31", 1)
                .says("CVE-1", "BLOCKS", "STILL_PRESENT", day(-2), day(3), "HIGH")
                .says("CVE-2", "BLOCKS", "STILL_PRESENT", day(-2), day(3), "UNKNOWN")
                .recorded();
        given.run("shop", day(0.5), "1")
                .waiver("ann", "2026-03-01", "2026-12-31", 1)
                .says("CVE-1", "BLOCKS", day(-2))
                .says("CVE-2", "SILENCED", day(-2))
                .recorded();
        given.run("shop", day(1), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(-2))
                .says("CVE-2", "SILENCED", day(-2))
                .recorded();
        given.deployed("shop", day(2), "2");
        given.run("bank", day(9), "1").source("STALE").team(null).recorded();
        given.run("bank", day(10), "1").says("CVE-3", "BLOCKS", day(10)).recorded();
        return given;
    }

    /** Another service, all of whose names are hostile. */
    void hostile() {
        run(HOSTILE, day(0), "1")
                .team(HOSTILE)
                .waiver(HOSTILE, "2026-03-01", "2026-12-31", 1)
                .says(HOSTILE, HOSTILE, "STILL_PRESENT", day(0), day(1), HOSTILE)
                .says("CVE-9", "BLOCKS", "STILL_PRESENT", day(0), day(1), HOSTILE)
                .recorded();
    }

    static Instant day(double days) {
        return DAY.plusSeconds(Math.round(days * A_DAY));
    }

    /** A verdict that is being put together, with all that is recorded beside it. */
    final class Run {
        private final String service;
        private final Instant at;
        private final String version;
        private final List<Judged> decisions = new ArrayList<>();
        private final List<Seen> sightings = new ArrayList<>();
        private final List<Accepted> waivers = new ArrayList<>();
        private String lib = "1.0";
        private String outcome = "";
        private String health = "OK";
        private boolean enforced = true;
        private boolean partial;
        private @Nullable String skipped;
        private @Nullable String team = "team-a";

        private Run(String service, Instant at, String version) {
            this.service = service;
            this.at = at;
            this.version = version;
        }

        Run ships(String libVersion) {
            lib = libVersion;
            return this;
        }

        Run team(@Nullable String name) {
            team = name;
            return this;
        }

        Run source(String state) {
            health = state;
            return this;
        }

        Run outcome(String word) {
            outcome = word;
            return this;
        }

        Run observing() {
            enforced = false;
            return this;
        }

        Run partial() {
            partial = true;
            return this;
        }

        Run skipped() {
            skipped = "because";
            return this;
        }

        Run waiver(String owner, String created, String expires, long findings) {
            waivers.add(new Accepted(
                    "w" + waivers.size(),
                    "ACTIVE",
                    owner,
                    LocalDate.parse(created),
                    LocalDate.parse(expires),
                    findings));
            return this;
        }

        Run says(String id, String effect, Instant first) {
            return says(id, effect, "STILL_PRESENT", first, null, "HIGH");
        }

        Run says(String id, String effect, String standing, Instant first, @Nullable Instant due, String level) {
            decisions.add(
                    new Judged(id, LIB, effect, standing, level, "a-rule", due, effect.equals("WAIVED") ? "w0" : null));
            return sees(id, first, List.of());
        }

        Run sees(String id, Instant first, List<String> aliases) {
            sightings.add(new Seen(id, aliases, LIB, first, at));
            return this;
        }

        void recorded() {
            boolean red = decisions.stream().anyMatch(each -> each.effect().equals("BLOCKS"));
            String candidate = "sha256:" + service + version;
            String evidence = "sha256:evidence" + at;
            append(
                    service,
                    at,
                    List.of(
                            new CandidateEntry(
                                    candidate,
                                    service,
                                    version,
                                    partial,
                                    List.of(new Shipped("pkg:maven/org.acme/lib@" + lib, null, null))),
                            new EvidenceEntry(
                                    evidence,
                                    List.of(new Source(
                                            "trivy",
                                            health,
                                            true,
                                            sightings.size(),
                                            at.minusSeconds(3600),
                                            Duration.ofHours(24),
                                            10L,
                                            2L))),
                            new SightingsEntry(sightings),
                            new VerdictEntry(
                                    outcome.isEmpty() ? red ? "FAIL" : "PASS" : outcome,
                                    enforced,
                                    partial,
                                    skipped,
                                    at,
                                    team,
                                    version,
                                    "web",
                                    candidate,
                                    evidence,
                                    "sha256:p",
                                    "sha256:i",
                                    decisions,
                                    waivers)));
        }
    }

    Run run(String service, Instant at, String version) {
        return new Run(service, at, version);
    }

    void deployed(String service, Instant at, String version) {
        deployed(service, at, version, "production");
    }

    void deployed(String service, Instant at, String version, String environment) {
        append(
                service,
                at,
                List.of(new DeploymentEntry(environment, version, "sha256:" + service + version, null, null)));
    }

    void append(String service, Instant at, List<Entry> entries) {
        try {
            ledger.append(service, at, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the day before the first one to two months later. */
    Figures figures() {
        return metrics(-1, 60).all();
    }

    Metrics metrics(double from, double to) {
        return metrics(new MetricsRequest(new Period(day(from), day(to))));
    }

    Metrics metrics(MetricsRequest request) {
        try {
            return Metrics.read(ledger, null, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
