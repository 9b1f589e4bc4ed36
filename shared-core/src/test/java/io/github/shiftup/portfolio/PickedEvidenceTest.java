package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.FindingPool;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.SharedWork;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.EvidenceIndex;
import io.github.shiftup.match.ServiceDirectory;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is picked for a service leads to the decisions that all evidence leads to, whatever is reported. */
class PickedEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "alpha-core", "delta");
    private static final List<String> GROUPS = List.of("org.acme", "org.acme.two", "com.other");
    private static final List<String> VERSIONS = List.of("1.0", "1.2", "2.0", "2.0.5");
    private static final List<String> SERVICES = List.of("shop", "billing", "search", "mailer");

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesAsAllOfItDoes(int seed) throws IOException {
        Random random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        FindingPool pool = new FindingPool();
        IntStream.range(0, 150).mapToObj(i -> pool.apply(finding(random, i))).forEach(findings::add);
        List<ServiceIdentity> identities =
                SERVICES.stream().map(PickedEvidenceTest::identity).toList();
        EvidenceIndex index =
                EvidenceIndex.of(findings, ServiceDirectory.of(identities), SERVICES.size(), source -> null);
        for (int service = 0; service < SERVICES.size(); service++) {
            Candidate candidate = candidate(random, SERVICES.get(service));
            Policy policy = policy(SERVICES.get(service));
            List<Finding> picked = index.concerning(service, candidate);
            Verdict all = Evaluator.evaluate(
                    candidate, new Evidence(findings, List.of(), "sha256:all"), policy, Intel.NONE, NOW);
            Verdict some = Evaluator.evaluate(
                    candidate,
                    new Evidence(picked, List.of(), "sha256:all"),
                    new SharedWork(index.classes()),
                    policy,
                    Intel.NONE,
                    History.NONE,
                    NOW);
            List<String> missing = new ArrayList<>(told(all));
            told(some).forEach(missing::remove);
            List<String> added = new ArrayList<>(told(some));
            told(all).forEach(added::remove);
            assertThat(missing)
                    .as("%s, seed %d, instead: %s", SERVICES.get(service), seed, added)
                    .isEmpty();
            assertThat(added).as("%s, seed %d", SERVICES.get(service), seed).isEmpty();
            assertThat(some.outcome()).isEqualTo(all.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void picksNothingThatNeitherIsOurOwnNorHasANameInCommon(int seed) {
        Random random = new Random(seed);
        List<Finding> findings = List.of(Finding.of("CVE-2026-1", Kind.VULNERABILITY, source(0))
                .component(Component.ofPurl("pkg:maven/org.acme/omega@1.0", "org.acme:omega", "1.0"))
                .asset(Asset.UNKNOWN.withService("billing"))
                .build());
        EvidenceIndex index = EvidenceIndex.of(
                findings,
                ServiceDirectory.of(
                        SERVICES.stream().map(PickedEvidenceTest::identity).toList()),
                SERVICES.size(),
                source -> null);

        assertThat(index.concerning(0, candidate(random, "shop"))).isEmpty();
        assertThat(index.concerning(1, candidate(random, "billing"))).hasSize(1);
    }

    /** All but what only counts, and who else has it. */
    private static List<String> told(Verdict verdict) {
        List<String> told = new ArrayList<>();
        for (Decision decision : verdict.decisions()) {
            if (decision.seen().match().standing() != Standing.ELSEWHERE) {
                told.add(String.join(
                        " | ",
                        decision.effect().name(),
                        decision.seen().finding().id()
                                + decision.seen().finding().aliases(),
                        String.valueOf(decision.seen().finding().subject()),
                        decision.seen().match().standing().name(),
                        String.valueOf(decision.seen().match().confidence()),
                        decision.seen().match().components().toString(),
                        String.valueOf(decision.seen().match().nearestFix()),
                        decision.risk().level().name(),
                        String.valueOf(decision.risk().score()),
                        String.valueOf(decision.deadline())));
            }
        }
        told.sort(null);
        return told;
    }

    private Policy policy(String service) throws IOException {
        Path file = folder.resolve(service + ".yaml");
        Files.writeString(file, """
                apiVersion: shift-up/v1
                service: %s
                profile: web
                evidence: [{ id: trivy, from: none, required: false }]
                """.formatted(service));
        return PolicyLoader.load(file);
    }

    private static ServiceIdentity identity(String service) {
        return new ServiceIdentity(service, List.of(), List.of(), List.of(service), List.of());
    }

    private static Candidate candidate(Random random, String service) {
        List<ShippedComponent> components = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String group = any(random, GROUPS);
            String name = any(random, NAMES);
            String version = any(random, VERSIONS);
            components.add(new ShippedComponent(
                    Coordinates.maven(group, name, version),
                    "pkg:maven/" + group + '/' + name + '@' + version,
                    random.nextInt(3) == 0 ? digest(random) : null,
                    "compile",
                    List.of(),
                    List.of()));
        }
        return new Candidate(
                "org.acme:" + service,
                "1.0",
                List.of("org.acme:" + any(random, NAMES)),
                components,
                random.nextInt(5) == 0);
    }

    private static String digest(Random random) {
        return String.valueOf(random.nextInt(3)).repeat(64);
    }

    private static Finding finding(Random random, int number) {
        Kind kind = random.nextInt(8) == 0 ? any(random, List.of(Kind.values())) : Kind.VULNERABILITY;
        FindingBuilder builder = Finding.of(id(random), kind, source(number))
                .severity("said", any(random, List.of(Level.values())))
                .asset(asset(random))
                .activity(random.nextInt(6) == 0 ? Activity.INACTIVE : Activity.ACTIVE);
        if (random.nextInt(3) == 0) {
            builder.alias(id(random));
        }
        Component component = component(random);
        if (component != null) {
            builder.component(component);
        }
        if (random.nextInt(2) == 0) {
            builder.fixedVersions(List.of(any(random, VERSIONS)));
        }
        if (random.nextInt(2) == 0) {
            builder.firstSeen(NOW.minusSeconds(86_400L * random.nextInt(60)));
        }
        if (random.nextInt(2) == 0) {
            builder.lastSeen(NOW.minusSeconds(86_400L * random.nextInt(5)));
        }
        if (random.nextInt(15) == 0) {
            builder.statement(new VexStatement(
                    any(random, List.of(VexStatement.Status.values())), null, null, List.of(), "acme", NOW));
        }
        return builder.build();
    }

    private static String id(Random random) {
        return (random.nextBoolean() ? "CVE-2026-100" : "GHSA-aaaa-bbbb-000") + random.nextInt(6);
    }

    private static Asset asset(Random random) {
        Asset asset = random.nextInt(8) == 0 ? Asset.UNKNOWN : Asset.UNKNOWN.withService(any(random, SERVICES));
        return random.nextInt(3) == 0 ? asset.withEnvironment("production") : asset;
    }

    private static @Nullable Component component(Random random) {
        String group = any(random, GROUPS);
        String name = any(random, NAMES);
        String version = any(random, VERSIONS);
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> Component.named(name, version);
            case 2 -> Component.named(group + ':' + name, version);
            case 3 -> Component.named(group + '/' + name, version);
            case 4 -> new Component(null, null, null, "app/lib/" + name + '-' + version + ".jar", null);
            case 5 ->
                new Component(null, null, null, "lib/" + name + "-1.0.jar/" + any(random, NAMES) + "-2.0.jar", null);
            case 6 -> new Component("some file", null, null, null, "sha256:" + digest(random));
            case 7 ->
                new Component(
                        any(random, NAMES), "pkg:maven/" + group + '/' + name + '@' + version, version, null, null);
            default -> Component.ofPurl("pkg:maven/" + group + '/' + name + '@' + version, group + ':' + name, version);
        };
    }

    private static Provenance source(int number) {
        return new Provenance("trivy", "trivy", "Trivy", "0.60", "report.json", "/" + number);
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
