package io.github.shiftup.report;

import static io.github.shiftup.report.DecisionBuilder.decision;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.match.Confidence;
import io.github.shiftup.match.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gate might decide on a patients' portal: one decision of each kind, and four of the good ones. */
final class ClinicDecisions {
    static final Asset PORTAL = new Asset(
            "production",
            "clinic-portal",
            "prod/deployment/clinic-portal",
            "registry.clinic.example/portal:2.3.1",
            null,
            null,
            null);
    private static final Asset APPOINTMENTS = new Asset(
            "production",
            "appointments",
            "prod/deployment/appointments",
            "registry.clinic.example/appointments:5.1.0",
            null,
            null,
            null);
    private static final Instant LAST = Instant.parse("2026-11-24T03:00:00Z");
    private static final String HIGH = "/CR:H/IR:H/AR:H";

    private ClinicDecisions() {}

    static List<Decision> all() {
        return List.of(
                logForShell(),
                springForShell(),
                spel(),
                contentSecurityPolicy(),
                nesting(),
                guava(),
                secret(),
                fixed("CVE-2022-1471", "org.yaml", "snakeyaml", "1.30", "2.2", Level.CRITICAL, 9.8),
                fixed(
                        "CVE-2015-7501",
                        "commons-collections",
                        "commons-collections",
                        "3.2.1",
                        null,
                        Level.CRITICAL,
                        9.8),
                fixed(
                        "CVE-2023-34034",
                        "org.springframework.security",
                        "spring-security-config",
                        "5.7.3",
                        "5.7.10",
                        Level.CRITICAL,
                        9.8),
                fixed("CVE-2022-25857", "org.yaml", "snakeyaml", "1.30", "2.2", Level.CRITICAL, 9.3),
                suppressed(),
                elsewhere("CVE-2023-28708", "tomcat-embed-core", "9.0.71"),
                elsewhere("CVE-2024-38816", "spring-webmvc", "6.1.11"));
    }

    static Decision logForShell() {
        Instant first = Instant.parse("2026-10-20T06:12:00Z");
        return decision(Effect.BLOCKS, "CVE-2021-44228")
                .alias("GHSA-jfh8-c2jp-5v3q")
                .title("log4j-core: Remote code execution when attacker-controlled text is logged")
                .in("org.apache.logging.log4j", "log4j-core", "2.14.1")
                .seen(PORTAL, first, LAST)
                .moreSightings(2)
                .standing(
                        Standing.STILL_PRESENT, Confidence.EXACT, "production runs 2.14.1 and this build ships 2.14.1")
                .ships(
                        "org.apache.logging.log4j",
                        "log4j-core",
                        "2.14.1",
                        "clinic.example:portal-web:2.4.0 > org.springframework.boot:spring-boot-starter-log4j2:2.6.1 >"
                                + " org.apache.logging.log4j:log4j-core:2.14.1",
                        "clinic.example:portal-web:2.4.0 > clinic.example:portal-audit:2.4.0 >"
                                + " clinic.example:audit-log:1.2.0 > org.apache.logging.log4j:log4j-core:2.14.1")
                .risk(
                        Level.CRITICAL,
                        10.0,
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H" + HIGH)
                .exploited("KEV 2026-11-20")
                .epss(0.9446)
                .step("known exploited (KEV 2026-11-20): due in 3 days where exposed")
                .due(first, 3, "kev")
                .check(Result.FAIL, "kev", "days since first seen", "35 days", ">", "3 days", "overlay bod-26-04")
                .check(Result.FAIL, "max-risk", "environmental score", "10.0", ">=", "9.0", "profile healthcare")
                .check(Result.WITHIN, "age", "days since release", "412 days", ">=", "1095 days", "profile healthcare")
                .fix(
                        "2.17.1",
                        "Set log4j2.version to 2.17.1 in the parent of portal-web; 2.6.1's own default is 2.14.1.")
                .headline("Known exploited and 32 days past its due date.")
                .build();
    }

    static Decision springForShell() {
        Instant first = Instant.parse("2026-11-21T09:30:00Z");
        return decision(Effect.BLOCKS, "CVE-2022-22965")
                .alias("GHSA-36p3-wjmg-h94x")
                .title("spring-beans: Remote code execution through data binding on JDK 9 and later")
                .in("org.springframework", "spring-beans", "5.3.15")
                .seen(APPOINTMENTS, first, LAST)
                .services("appointments")
                .standing(
                        Standing.SHARED,
                        Confidence.RANGE,
                        "appointments runs 5.3.15; this build ships 5.3.16, which is older than the fix 5.3.18")
                .ships(
                        "org.springframework",
                        "spring-beans",
                        "5.3.16",
                        "clinic.example:portal-web:2.4.0 > org.springframework:spring-web:5.3.16 >"
                                + " org.springframework:spring-beans:5.3.16")
                .risk(
                        Level.CRITICAL,
                        9.8,
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" + HIGH)
                .epss(0.9442)
                .due(first, 15, "sla-critical")
                .check(Result.FAIL, "max-risk", "environmental score", "9.8", ">=", "9.0", "profile healthcare")
                .check(
                        Result.WITHIN,
                        "sla-critical",
                        "days since first seen",
                        "2 days",
                        ">",
                        "15 days",
                        "profile healthcare")
                .fix("5.3.18", "Raise spring-framework.version to 5.3.18 in the root pom.xml.")
                .headline("At or over the highest score that this profile ships.")
                .build();
    }

    private static Decision spel() {
        Instant first = Instant.parse("2026-10-31T00:00:00Z");
        return decision(Effect.WARNS, "CVE-2023-20863")
                .alias("GHSA-wxqc-pxw9-g2p8")
                .title("spring-expression: Denial of service through a crafted SpEL expression")
                .in("org.springframework", "spring-expression", "5.3.16")
                .seen(PORTAL, first, LAST)
                .standing(
                        Standing.STILL_PRESENT, Confidence.EXACT, "production runs 5.3.16 and this build ships 5.3.16")
                .ships(
                        "org.springframework",
                        "spring-expression",
                        "5.3.16",
                        "clinic.example:portal-web:2.4.0 > org.springframework:spring-context:5.3.16 >"
                                + " org.springframework:spring-expression:5.3.16")
                .risk(
                        Level.HIGH,
                        8.3,
                        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H",
                        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H" + HIGH)
                .epss(0.0007)
                .due(first, 30, "sla-high")
                .check(Result.WARN, "sla-high", "days until due", "5 days", "<=", "7 days", "profile healthcare")
                .check(Result.WITHIN, "max-risk", "environmental score", "8.3", ">=", "9.0", "profile healthcare")
                .fix("5.3.27", "Raise spring-framework.version to 5.3.27 in the root pom.xml.")
                .headline("Due in 5 days.")
                .build();
    }

    private static Decision contentSecurityPolicy() {
        return decision(Effect.WARNS, "10038", Kind.WEAKNESS)
                .from(new Provenance(
                        "zap-weekly", "sarif", "ZAP", "2.16.0", "production/zap/report.sarif", "/runs/0/results/2"))
                .title("Content Security Policy (CSP) header not set")
                .severity("Medium")
                .seen(
                        new Asset(
                                "production",
                                null,
                                null,
                                null,
                                null,
                                "portal.clinic.example",
                                "https://portal.clinic.example/login"),
                        null,
                        Instant.parse("2026-11-21T08:00:00Z"))
                .standing(
                        Standing.NOT_MAPPABLE,
                        null,
                        "it is in no component that could be compared, and no fix claim names it")
                .dueFromOldestReport(Instant.parse("2026-11-21T08:00:00Z"), 60, "sla-medium")
                .check(
                        Result.WARN,
                        "not-mappable",
                        "standing",
                        "NOT_MAPPABLE",
                        "is",
                        "NOT_MAPPABLE",
                        "profile healthcare")
                .fix(null, "Send the header, then say so with a fix claim for 10038.")
                .headline("Of this service, and nothing in the candidate to hold it against.")
                .build();
    }

    private static Decision nesting() {
        Instant first = Instant.parse("2026-11-04T00:00:00Z");
        return decision(Effect.WAIVED, "CVE-2022-42003")
                .alias("GHSA-jjjh-jjxp-wpff")
                .title("jackson-databind: Denial of service by deeply nested arrays")
                .in("com.fasterxml.jackson.core", "jackson-databind", "2.13.3")
                .seen(PORTAL, first, LAST)
                .standing(
                        Standing.STILL_PRESENT, Confidence.EXACT, "production runs 2.13.3 and this build ships 2.13.3")
                .ships(
                        "com.fasterxml.jackson.core",
                        "jackson-databind",
                        "2.13.3",
                        "clinic.example:portal-web:2.4.0 > com.fasterxml.jackson.core:jackson-databind:2.13.3")
                .risk(
                        Level.CRITICAL,
                        9.3,
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H" + HIGH)
                .due(first, 15, "sla-critical")
                .check(Result.FAIL, "max-risk", "environmental score", "9.3", ">=", "9.0", "profile healthcare")
                .waiver("jackson-deep-nesting")
                .fix("2.13.4.2", "Raise jackson-bom to 2.13.4.20221013 in the root pom.xml.")
                .headline(
                        "Waiver jackson-deep-nesting of team-portal holds it until 2026-12-03: Deserialisation of nested"
                                + " arrays is limited by the gateway")
                .build();
    }

    private static Decision guava() {
        Instant first = Instant.parse("2026-11-10T00:00:00Z");
        return decision(Effect.TOLERATED, "CVE-2020-8908")
                .title("guava: Files.createTempDir is readable by others")
                .in("com.google.guava", "guava", "30.1-jre")
                .seen(PORTAL, first, LAST)
                .standing(
                        Standing.STILL_PRESENT,
                        Confidence.EXACT,
                        "production runs 30.1-jre and this build ships 30.1-jre")
                .ships(
                        "com.google.guava",
                        "guava",
                        "30.1-jre",
                        "clinic.example:portal-web:2.4.0 > com.google.guava:guava:30.1-jre")
                .risk(
                        Level.MEDIUM,
                        4.0,
                        "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N",
                        "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N" + HIGH)
                .due(first, 60, "sla-medium")
                .check(
                        Result.WITHIN,
                        "sla-medium",
                        "days since first seen",
                        "14 days",
                        ">",
                        "60 days",
                        "profile healthcare")
                .fix("32.0.0", "Raise guava to 32.0.0-jre in portal-web.")
                .headline("Within every limit; due on 2027-01-09.")
                .build();
    }

    private static Decision secret() {
        return decision(Effect.CLAIMED, "aws-access-key-id", Kind.EXPOSED_SECRET)
                .title("AWS Access Key ID")
                .severity("CRITICAL")
                .in(new Component(null, null, null, "app/config/legacy.properties", null))
                .seen(PORTAL, Instant.parse("2026-11-18T00:00:00Z"), LAST)
                .standing(Standing.FIX_CLAIMED, null, "the claim rotate-aws-key names it and is not deployed yet")
                .claim("rotate-aws-key")
                .fix(null, "Nothing more to do; production proves the claim.")
                .headline("Held by the fix claim rotate-aws-key.")
                .build();
    }

    private static Decision fixed(
            String id,
            String group,
            String artifact,
            String before,
            @Nullable String after,
            Level level,
            double score) {
        DecisionBuilder builder = decision(Effect.FIXED, id)
                .in(group, artifact, before)
                .seen(PORTAL, Instant.parse("2026-09-01T00:00:00Z"), LAST)
                .standing(
                        Standing.FIXED_BY_THIS_BUILD,
                        Confidence.RANGE,
                        after == null
                                ? "production runs " + before + ", this build does not ship the component any more"
                                : "production runs " + before + ", this build ships " + after)
                .risk(
                        level,
                        score,
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" + HIGH)
                .fix(after, "Mended by this build; deploy it.")
                .headline("Production has it, this build does not.");
        if (after != null) {
            builder.ships(group, artifact, after);
        }
        return builder.build();
    }

    private static Decision suppressed() {
        return decision(Effect.SILENCED, "CVE-2016-1000027")
                .title("spring-web: HttpInvoker deserialises what it is sent")
                .in("org.springframework", "spring-web", "5.3.16")
                .state("not_affected: the portal has no HttpInvoker")
                .seen(PORTAL, null, LAST)
                .standing(
                        Standing.STILL_PRESENT, Confidence.EXACT, "production runs 5.3.16 and this build ships 5.3.16")
                .ships("org.springframework", "spring-web", "5.3.16")
                .severity("CRITICAL")
                .fix("6.0.0", "Raise spring-web to 6.0.0.")
                .headline("The report says that it does not count: not_affected.")
                .build();
    }

    private static Decision elsewhere(String id, String artifact, String version) {
        return decision(Effect.COUNTED, id)
                .in("org.example", artifact, version)
                .seen(APPOINTMENTS, null, LAST)
                .services("appointments")
                .standing(Standing.ELSEWHERE, null, "seen in appointments only, and not in this build")
                .severity("HIGH")
                .headline("Concerns other services.")
                .build();
    }
}
