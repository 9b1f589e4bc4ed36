package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verdicts on a patients' portal, to show in reports. */
final class Verdicts {
    static final Instant AS_OF = Instant.parse("2026-11-24T08:00:00Z");
    static final Digests DIGESTS = new Digests(digest('c'), digest('e'), digest('b'), digest('1'));

    private Verdicts() {}

    /** Production's findings block: log4shell still present, and much else. */
    static Verdict failing() {
        return verdict(Outcome.FAIL, ClinicDecisions.all()).build();
    }

    /** The same in mode observe, with only some modules built. */
    static Verdict observing() {
        return verdict(Outcome.FAIL, ClinicDecisions.all())
                .enforced(false)
                .partial(true)
                .build();
    }

    /** A required source is too old and another is missing. */
    static Verdict notEvaluated() {
        return verdict(Outcome.NOT_EVALUATED, List.of())
                .sources(
                        trivy(SourceHealth.STALE, Duration.ofHours(31)),
                        zap(),
                        new SourceState(
                                "falco",
                                "production/falco/*.jsonl",
                                SourceHealth.MISSING,
                                false,
                                0,
                                0,
                                null,
                                null,
                                null,
                                Duration.ofHours(1),
                                List.of(),
                                List.of(),
                                null),
                        new SourceState(
                                "dependency-check",
                                "production/odc/report.json",
                                SourceHealth.UNREADABLE,
                                true,
                                1,
                                0,
                                null,
                                null,
                                null,
                                Duration.ofDays(7),
                                List.of(),
                                List.of(
                                        "production/odc/report.json: line 412, column 9: the text ends inside an object;"
                                                + " the file was probably cut off. Write it again"),
                                null))
                .reasons(
                        "trivy-prod is required and its newest report is 31 hours old, 24 hours are allowed: run the"
                                + " scan of production again",
                        "dependency-check is required and cannot be read to its end",
                        "The rule kev needs the KEV list and none is loaded: set intel.kev in shift-up.yaml")
                .build();
    }

    static Verdict passing() {
        return verdict(
                        Outcome.PASS,
                        ClinicDecisions.all().stream()
                                .filter(decision -> decision.effect().compareTo(Effect.TOLERATED) >= 0)
                                .toList())
                .waivers()
                .build();
    }

    static Verdict warning() {
        return verdict(
                        Outcome.WARN,
                        ClinicDecisions.all().stream()
                                .filter(decision -> decision.effect() != Effect.BLOCKS)
                                .toList())
                .build();
    }

    /** Nothing was seen, and nothing was asked. */
    static Verdict skipped() {
        return verdict(Outcome.NOT_EVALUATED, List.of())
                .enforced(false)
                .skipped("shiftup.skip is set")
                .sources()
                .waivers()
                .build();
    }

    static Builder verdict(Outcome outcome, List<Decision> decisions) {
        return new Builder(outcome, decisions);
    }

    static SourceState trivy(SourceHealth health, Duration age) {
        return new SourceState(
                "trivy-prod",
                "production/trivy/*.json",
                health,
                true,
                3,
                412,
                AS_OF.minus(age),
                "report",
                age,
                Duration.ofHours(24),
                List.of("Trivy 0.58.1"),
                List.of(),
                null);
    }

    static SourceState zap() {
        return new SourceState(
                "zap-weekly",
                "production/zap/report.sarif",
                SourceHealth.OK,
                false,
                1,
                9,
                AS_OF.minus(Duration.ofDays(3)),
                "file",
                Duration.ofDays(3),
                Duration.ofDays(7),
                List.of("ZAP 2.16.0"),
                List.of(),
                null);
    }

    private static String digest(char filler) {
        return "sha256:" + String.valueOf(filler).repeat(64);
    }

    /** Builds a verdict; what is not said is an enforced one of a healthy portal. */
    static final class Builder {
        private final Outcome outcome;
        private final List<Decision> decisions;
        private String service = "clinic-portal";
        private String version = "2.4.0";
        private boolean enforced = true;
        private boolean partial;
        private @Nullable String skipped;
        private List<String> reasons = List.of();
        private List<SourceState> sources = List.of(trivy(SourceHealth.OK, Duration.ofHours(5)), zap());
        private List<WaiverState> waivers = clinicWaivers();

        private Builder(Outcome outcome, List<Decision> decisions) {
            this.outcome = outcome;
            this.decisions = new ArrayList<>(decisions);
        }

        Builder enforced(boolean value) {
            enforced = value;
            return this;
        }

        Builder partial(boolean value) {
            partial = value;
            return this;
        }

        Builder skipped(String why) {
            skipped = why;
            return this;
        }

        Builder reasons(String... values) {
            reasons = List.of(values);
            return this;
        }

        Builder sources(SourceState... values) {
            sources = List.of(values);
            return this;
        }

        Builder waivers(WaiverState... values) {
            waivers = List.of(values);
            return this;
        }

        Builder names(String service, String version) {
            this.service = service;
            this.version = version;
            return this;
        }

        Verdict build() {
            return new Verdict(
                    outcome,
                    enforced,
                    AS_OF,
                    service,
                    "clinic.example:portal",
                    version,
                    partial,
                    skipped,
                    "healthcare",
                    List.of("bod-26-04"),
                    reasons,
                    decisions,
                    counts(),
                    sources,
                    waivers,
                    DIGESTS,
                    null);
        }

        private Counts counts() {
            return new Counts(
                    count(Effect.BLOCKS),
                    count(Effect.WARNS),
                    count(Effect.WAIVED),
                    count(Effect.TOLERATED),
                    count(Effect.CLAIMED),
                    count(Effect.FIXED),
                    count(Effect.SILENCED),
                    count(Effect.COUNTED));
        }

        private long count(Effect effect) {
            return decisions.stream()
                    .filter(decision -> decision.effect() == effect)
                    .count();
        }

        private static List<WaiverState> clinicWaivers() {
            return List.of(
                    new WaiverState(
                            "jackson-deep-nesting",
                            "EXPIRING",
                            "team-portal",
                            "Deserialisation of nested arrays is limited by the gateway",
                            LocalDate.of(2026, 9, 4),
                            LocalDate.of(2026, 12, 3),
                            List.of("CVE-2022-42003"),
                            "It ends in 9 days; afterwards CVE-2022-42003 blocks"),
                    new WaiverState(
                            "old-tomcat",
                            "UNUSED",
                            "team-portal",
                            "The old Tomcat of the reporting server",
                            LocalDate.of(2026, 10, 1),
                            LocalDate.of(2026, 12, 31),
                            List.of(),
                            "No finding of this evidence is selected by it; the nearest is CVE-2023-28708 of another"
                                    + " service"));
        }
    }
}
