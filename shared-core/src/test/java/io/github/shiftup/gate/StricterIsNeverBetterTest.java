package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.intel.SsvcCatalogue;
import io.github.shiftup.intel.SsvcFacts;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the case, worse news and stricter limits never make a verdict better. Seeded: what fails, fails again. */
class StricterIsNeverBetterTest {
    private static final int CASES = 300;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> VECTORS = List.of(
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N",
            "CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:U/C:L/I:N/A:N",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N",
            "AV:N/AC:L/Au:N/C:N/I:N/A:P");

    @TempDir
    Path folder;

    /** All that a verdict comes of, as far as it varies here. */
    private record Case(
            String profile,
            String overlays,
            String exposure,
            String facts,
            Map<String, Integer> slaDays,
            String tighter,
            List<String> ownDays,
            List<Finding> findings,
            Map<String, LocalDate> kev,
            @Nullable Map<String, EpssScores.Score> epss,
            @Nullable Map<String, SsvcFacts> ssvc) {

        String policy() {
            StringBuilder text = new StringBuilder("apiVersion: shift-up/v1\nservice: portal\nprofile: " + profile
                    + "\noverlays: [" + overlays + "]\nexposure: " + exposure + "\nfacts: {" + facts
                    + "}\nevidence:\n  - { id: trivy, from: trivy.json }\n"
                    + "tighten:\n  decisionTables: [own.csv, "
                    + tables() + "]\n  slaDays: {");
            slaDays.forEach((level, days) ->
                    text.append(' ').append(level).append(": ").append(days).append(','));
            return text.append(" }\n").append(tighter).toString();
        }

        /** The tables that overlays name, which a policy's own list would else not have. */
        private String tables() {
            return overlays.contains("vdr") ? "fedramp-vdr-moderate" : overlays.contains("bod") ? "bod-26-04" : "";
        }

        String table() {
            return "Exploitation,System Exposure,Days\n"
                    + "none,small," + ownDays.get(0) + "\nnone,controlled," + ownDays.get(1) + "\nnone,open,"
                    + ownDays.get(2)
                    + "\npoc,small," + ownDays.get(3) + "\npoc,controlled," + ownDays.get(4) + "\npoc,open,"
                    + ownDays.get(5)
                    + "\nactive,small," + ownDays.get(6) + "\nactive,controlled," + ownDays.get(7) + "\nactive,open,"
                    + ownDays.get(8) + "\n";
        }

        Case with(@Nullable Map<String, LocalDate> newKev, @Nullable Map<String, EpssScores.Score> newEpss) {
            return new Case(
                    profile,
                    overlays,
                    exposure,
                    facts,
                    slaDays,
                    tighter,
                    ownDays,
                    findings,
                    newKev == null ? kev : newKev,
                    newEpss == null ? epss : newEpss,
                    ssvc);
        }

        Case with(Map<String, Integer> newSla, List<String> newDays) {
            return new Case(profile, overlays, exposure, facts, newSla, tighter, newDays, findings, kev, epss, ssvc);
        }

        Case with(String newOverlays, String newTighter) {
            // No looser than the overlays, which a repository's own days must not be.
            Map<String, Integer> days = new HashMap<>(slaDays);
            days.replaceAll((level, each) -> Math.min(each, 14));
            return new Case(
                    profile, newOverlays, exposure, facts, days, newTighter, ownDays, findings, kev, epss, ssvc);
        }
    }

    @Test
    void aNewerKevEntryIsNeverBetter() throws IOException {
        neverBetter(1, (given, random) -> {
            Map<String, LocalDate> more = new HashMap<>(given.kev());
            more.put("CVE-" + random.nextInt(4), DAY);
            return given.with(more, null);
        });
    }

    @Test
    void aHigherEpssIsNeverBetter() throws IOException {
        neverBetter(2, (given, random) -> {
            if (given.epss() == null) {
                return given;
            }
            Map<String, EpssScores.Score> higher = new HashMap<>();
            given.epss().forEach((id, score) -> {
                double share = random.nextDouble();
                higher.put(
                        id,
                        new EpssScores.Score(
                                score.probability() + (1 - score.probability()) * share,
                                score.percentile() + (1 - score.percentile()) * share));
            });
            return given.with(null, higher);
        });
    }

    @Test
    void aShorterSlaIsNeverBetter() throws IOException {
        neverBetter(3, (given, random) -> {
            Map<String, Integer> shorter = new HashMap<>(given.slaDays());
            double share = random.nextDouble();
            shorter.replaceAll((level, days) -> (int) (days * share));
            return given.with(shorter, given.ownDays());
        });
    }

    @Test
    void aStricterRowIsNeverBetter() throws IOException {
        neverBetter(4, (given, random) -> {
            List<String> stricter = new ArrayList<>(given.ownDays());
            int row = random.nextInt(stricter.size());
            int days = stricter.get(row).equals("defer")
                    ? 90
                    : Integer.parseInt(stricter.get(row).replaceAll("\\D", ""));
            stricter.set(row, random.nextInt(days + 1) + " days");
            return given.with(given.slaDays(), stricter);
        });
    }

    /** Stricter by overlays, and by any of the parameters that a repository may tighten. */
    @Test
    void aStricterProfileIsNeverBetter() throws IOException {
        neverBetter(5, (given, random) -> {
            List<String> overlays = new ArrayList<>();
            overlays.add(given.overlays());
            for (String overlay : List.of("cyber-essentials", "hipaa-nprm", "dora", "cra-reporting")) {
                if (random.nextInt(6) == 0) {
                    overlays.add(overlay);
                }
            }
            overlays.remove("");
            List<String> tighter = new ArrayList<>();
            double limit = Math.round(40 + random.nextDouble() * 49) / 10.0;
            for (String line : List.of(
                    "  maxRisk: { v2: " + limit + ", v3: " + limit + ", v4: " + limit + " }",
                    "  kevDays: { exposed: " + random.nextInt(4) + ", notExposed: " + random.nextInt(8) + " }",
                    "  kevInNewDeployment: fail",
                    "  unknownRisk: fail",
                    "  notMappable: fail",
                    "  cvss: { v2: { confidentiality: high, integrity: high, availability: high }, v3: { confidentiality:"
                            + " high, integrity: high, availability: high }, v4: { confidentiality: high, integrity:"
                            + " high, availability: high }, safety: true }",
                    "  exposure: internet",
                    "  epss: { percentile: " + (50 + random.nextInt(40)) + ", model: v2026.06.15 }",
                    "  noticeDays: " + (15 + random.nextInt(10)))) {
                if (random.nextInt(4) == 0) {
                    tighter.add(line);
                }
            }
            return given.with(String.join(", ", overlays), tighter.isEmpty() ? "" : String.join("\n", tighter) + "\n");
        });
    }

    private void neverBetter(long seed, BiFunction<Case, Random, Case> worsen) throws IOException {
        Random random = new Random(seed);
        Map<Outcome, Integer> before = new EnumMap<>(Outcome.class);
        int worse = 0;
        for (int i = 0; i < CASES; i++) {
            Case given = any(random);
            Case worsened = worsen.apply(given, random);
            Outcome outcome = judged(given);
            Outcome then = judged(worsened);
            before.merge(outcome, 1, Integer::sum);
            worse += then == outcome ? 0 : 1;

            assertThat(then)
                    .as("case %s of seed %s: %s\nbecame %s", i, seed, given, worsened)
                    .isLessThanOrEqualTo(outcome);
        }
        // Cases of which none passes, or none fails, or none gets worse, would prove nothing.
        assertThat(before.getOrDefault(Outcome.PASS, 0)).isGreaterThan(10);
        assertThat(before.getOrDefault(Outcome.FAIL, 0)).isGreaterThan(10);
        assertThat(before).doesNotContainKey(Outcome.NOT_EVALUATED);
        assertThat(worse).isPositive();
    }

    private static Case any(Random random) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            findings.add(finding("CVE-" + random.nextInt(4), random));
        }
        List<String> days = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            days.add(random.nextInt(3) > 0 ? "defer" : random.nextInt(90) + " days");
        }
        Map<String, Integer> sla = new HashMap<>();
        // Also such as give a worse level more time: it is bound by the days of those below it.
        sla.put("critical", 8 + random.nextInt(8));
        sla.put("high", 8 + random.nextInt(22));
        sla.put("medium", 20 + random.nextInt(40));
        sla.put("low", 20 + random.nextInt(40));
        return new Case(
                random.nextBoolean() ? "internal" : "baseline",
                one(random, "", "", "fedramp-vdr", "bod-26-04"),
                one(random, "internet", "internal", "isolated"),
                one(random, "", "automatable: no, technicalImpact: partial", "adverseImpact: n1"),
                sla,
                "",
                days,
                findings,
                random.nextInt(4) == 0 ? Map.of("CVE-" + random.nextInt(4), DAY) : Map.of(),
                random.nextBoolean() ? null : scores(random),
                random.nextBoolean() ? null : facts(random));
    }

    private static Finding finding(String id, Random random) {
        return Finding.of(id, Kind.VULNERABILITY, Given.source("trivy"))
                .severity("LOW")
                .rating(new Rating(null, one(random, VECTORS.toArray(String[]::new)), null, "nvd"))
                .exploited(random.nextInt(8) == 0 ? Boolean.TRUE : null)
                .component(Component.ofPurl("pkg:maven/org.acme/forms@1.0", "org.acme:forms", "1.0"))
                .firstSeen(Given.NOW.minus(Duration.ofHours(random.nextInt(24 * 30))))
                .build();
    }

    private static Map<String, EpssScores.Score> scores(Random random) {
        Map<String, EpssScores.Score> scores = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            double percentile = random.nextDouble();
            scores.put("CVE-" + i, new EpssScores.Score(percentile * percentile, percentile));
        }
        return scores;
    }

    private static Map<String, SsvcFacts> facts(Random random) {
        Map<String, SsvcFacts> facts = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            facts.put(
                    "CVE-" + i,
                    new SsvcFacts(
                            "CVE-" + i,
                            one(random, "none", "None", "poc", "active"),
                            one(random, "yes", "No"),
                            one(random, "partial", "Total"),
                            DAY,
                            random.nextInt(10) == 0 ? DAY : null));
        }
        return facts;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private Outcome judged(Case given) throws IOException {
        Files.writeString(folder.resolve("own.csv"), given.table());
        Path policy = Files.writeString(folder.resolve("shift-up.yaml"), given.policy());
        ShippedComponent forms = Given.shipped("org.acme:portal:2.0", "org.acme:forms:1.0");
        Candidate candidate =
                new Candidate("org.acme:portal", "2.0", List.of("org.acme:portal"), List.of(forms), false);
        Intel intel = new Intel(
                new KnownExploited("2026.11.20", DAY, given.kev()),
                given.epss() == null ? null : new EpssScores("v2026.06.15", DAY, given.epss()),
                given.ssvc() == null ? null : new SsvcCatalogue(given.ssvc()),
                Advisories.none(),
                List.of(),
                "sha256:00");
        return Evaluator.evaluate(
                        candidate,
                        new Evidence(given.findings(), List.of(), "sha256:00"),
                        PolicyLoader.load(policy),
                        intel,
                        Given.NOW)
                .outcome();
    }
}
