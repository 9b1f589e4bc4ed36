package io.github.shiftup.match;

import static io.github.shiftup.match.Given.PORTAL;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is reported and shipped, tried on findings made by chance from seeds that are always the same. */
class MatchPropertiesTest {
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "alpha-core");
    private static final List<String> VERSIONS = List.of("1.0", "1.2", "1.2.5", "2.0", "2.0.5", "3.1");
    private static final Set<Standing> JUDGED = Set.of(Standing.STILL_PRESENT, Standing.SHARED);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfFindingsDoesNotMatter(int seed) {
        Random random = new Random(seed);
        Matcher matcher = matcher(components(random));
        List<Finding> findings = findings(random, 80);
        Sightings expected = Sightings.of(matcher, findings);
        Collections.shuffle(findings, random);
        assertThat(Sightings.of(matcher, findings)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfComponentsDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<ShippedComponent> components = components(random);
        List<Finding> findings = findings(random, 40);
        Sightings expected = Sightings.of(matcher(components), findings);
        Collections.shuffle(components, random);
        assertThat(Sightings.of(matcher(components), findings)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFindingIsLost(int seed) {
        Random random = new Random(seed);
        Matcher matcher = matcher(components(random));
        List<Finding> findings = findings(random, 60);
        Sightings sightings = Sightings.of(matcher, findings);
        long counted =
                findings.stream().filter(finding -> finding.activity().counts()).count();
        assertThat(sightings.open().stream()
                        .mapToLong(SeenFinding::sightingCount)
                        .sum())
                .isEqualTo(counted);
        assertThat(sightings.open()).allMatch(seen -> seen.finding().activity().counts());
        assertThat(sightings.silenced())
                .noneMatch(seen -> seen.finding().activity().counts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneFindingAloneStandsAsTheMatcherSays(int seed) {
        Random random = new Random(seed);
        Matcher matcher = matcher(components(random));
        for (Finding finding : findings(random, 40)) {
            Sightings alone = Sightings.of(matcher, List.of(finding));
            List<SeenFinding> entries = finding.activity().counts() ? alone.open() : alone.silenced();
            assertThat(entries).hasSize(1);
            assertThat(entries.get(0).match()).isEqualTo(matcher.match(finding));
            assertThat(entries.get(0).sightings()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingNeverJudgesLessThanItsFindingsWithFactsOfTheirOwn(int seed) {
        Random random = new Random(seed);
        Matcher matcher = matcher(components(random));
        List<Finding> findings = findings(random, 40).stream()
                .filter(finding -> finding.activity().counts() && finding.component() != null)
                .toList();
        List<SeenFinding> merged = Sightings.of(matcher, findings).open();
        for (Finding finding : findings) {
            Match alone = matcher.match(finding);
            if (JUDGED.contains(alone.standing()) && alone.confidence() == Confidence.EXACT) {
                assertThat(merged)
                        .as("%s %s", finding.id(), finding.component())
                        .anyMatch(seen -> JUDGED.contains(seen.match().standing())
                                && (seen.finding().id().equals(finding.id())
                                        || seen.finding().aliases().contains(finding.id())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shippingMoreNeverMendsWhatIsAffected(int seed) {
        Random random = new Random(seed);
        List<ShippedComponent> components = components(random);
        List<ShippedComponent> more = new ArrayList<>(components);
        more.addAll(components(random));
        Matcher less = matcher(components);
        Matcher all = matcher(more);
        for (Finding finding : findings(random, 60)) {
            Match before = less.match(finding);
            Match after = all.match(finding);
            if (JUDGED.contains(before.standing())
                    && before.components().stream().anyMatch(named(finding))) {
                assertThat(after.standing()).as("%s", finding).isEqualTo(before.standing());
            }
        }
    }

    /** What a purl named exactly: a guess by file name may be replaced by a better name when more is shipped. */
    private static Predicate<ShippedComponent> named(Finding finding) {
        Component component = finding.subject();
        return shipped -> component != null
                && component.purl() != null
                && component
                        .purl()
                        .startsWith("pkg:maven/" + shipped.coordinates().namespace() + '/'
                                + shipped.coordinates().name() + '@');
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingToTheNearestFixMends(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String name = pick(random, NAMES);
            FindingBuilder builder = Given.finding("CVE-2021-000" + random.nextInt(3))
                    .component(Component.ofPurl("pkg:maven/org.acme/" + name + "@1.1", name, "1.1"));
            for (int fixes = 1 + random.nextInt(3); fixes > 0; fixes--) {
                builder.fixedVersion(pick(random, VERSIONS));
            }
            Finding finding = builder.build();
            String shipped = pick(random, VERSIONS);
            Match match = matcher(List.of(shipped("org.acme", name, shipped))).match(finding);
            if (match.standing() == Standing.STILL_PRESENT) {
                String fix = Objects.requireNonNull(match.nearestFix(), match.reason());
                assertThat(matcher(List.of(shipped("org.acme", name, fix)))
                                .match(finding)
                                .standing())
                        .as("%s to %s", finding, fix)
                        .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPartialBuildProvesNothingMended(int seed) {
        Random random = new Random(seed);
        List<ShippedComponent> components = components(random);
        Matcher whole = matcher(components);
        Matcher partial =
                matcher(new Candidate("org.acme:portal", "1.0", List.of("org.acme:portal"), components, true));
        for (Finding finding : findings(random, 40)) {
            Standing standing = whole.match(finding).standing();
            assertThat(partial.match(finding).standing())
                    .isEqualTo(standing == Standing.FIXED_BY_THIS_BUILD ? Standing.NOT_MAPPABLE : standing);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheMatcherRemembersChangesNoAnswer(int seed) {
        Random random = new Random(seed);
        List<ShippedComponent> components = components(random);
        Matcher matcher = matcher(components);
        List<Finding> findings = findings(random, 40);
        findings.forEach(matcher::match);
        assertThat(Stream.concat(findings.stream(), findings.stream()).parallel())
                .allSatisfy(finding -> assertThat(matcher.match(finding))
                        .isEqualTo(matcher(components).match(finding)));
    }

    private static Matcher matcher(List<ShippedComponent> components) {
        return matcher(new Candidate("org.acme:portal", "1.0", List.of("org.acme:portal"), components, false));
    }

    private static Matcher matcher(Candidate candidate) {
        return Matcher.of(
                candidate,
                PORTAL,
                List.of(claim("KSV012", null, null), claim("10038", null, TODAY)),
                Advisories.none());
    }

    private static List<ShippedComponent> components(Random random) {
        List<ShippedComponent> components = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            components.add(shipped(group(random), pick(random, NAMES), pick(random, VERSIONS)));
        }
        return components;
    }

    private static ShippedComponent shipped(String group, String name, String version) {
        String sha256 =
                version.length() > 3 ? Integer.toHexString(name.hashCode()).repeat(8) : null;
        return Given.shipped("pkg:maven/" + group + '/' + name + '@' + version, sha256);
    }

    private static List<Finding> findings(Random random, int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(anyFinding(random, i));
        }
        return findings;
    }

    private static Finding anyFinding(Random random, int number) {
        Kind kind = random.nextInt(8) == 0 ? pick(random, List.of(Kind.values())) : Kind.VULNERABILITY;
        String id = pick(random, List.of("CVE-2021-0001", "CVE-2021-0002", "GHSA-1", "GHSA-2", "KSV012", "10038"));
        FindingBuilder builder = Given.finding(id, kind)
                .source(new Provenance("s" + random.nextInt(3), "trivy", "Trivy", null, "x.json", "/" + number))
                .activity(random.nextInt(5) == 0 ? Activity.INACTIVE : Activity.ACTIVE)
                .firstSeen(TODAY.minusSeconds(random.nextInt(5)))
                .lastSeen(random.nextInt(5) == 0 ? null : TODAY.plusSeconds(random.nextInt(3) - 1))
                .title("title " + random.nextInt(4))
                .severity("x", pick(random, List.of(Level.values())))
                .observed(1 + random.nextInt(3))
                .asset(asset(random));
        if (random.nextInt(3) == 0) {
            builder.alias(pick(random, List.of("CVE-2021-0001", "CVE-2021-0002", "GHSA-1", "GHSA-3")));
        }
        if (random.nextInt(3) == 0) {
            builder.fixedVersion(pick(random, VERSIONS)).fixedVersion(pick(random, VERSIONS));
        }
        if (random.nextInt(4) == 0) {
            builder.affectedRange(pick(random, List.of("< 2.0", "[1.0,1.2.5)", "oops [", ">= 2.0, < 2.0.5")));
        }
        if (kind == Kind.VULNERABILITY || random.nextBoolean()) {
            Component component = component(random);
            return random.nextInt(6) == 0
                    ? builder.inferredComponent(component).build()
                    : builder.component(component).build();
        }
        return builder.build();
    }

    private static Component component(Random random) {
        String name = pick(random, NAMES);
        String version = pick(random, VERSIONS);
        String group = group(random);
        return switch (random.nextInt(7)) {
            case 0 -> Component.named(group + ':' + name, version);
            case 1 -> new Component(null, null, null, "BOOT-INF/lib/" + name + '-' + version + ".jar", null);
            case 2 -> Component.named(name, version);
            case 3 -> Component.ofPurl("pkg:deb/debian/" + name + '@' + version, name, version);
            case 4 ->
                new Component(
                        null,
                        "pkg:maven/" + group + '/' + name + '@' + version,
                        null,
                        "lib/" + pick(random, NAMES) + '-' + version + ".jar",
                        "sha256:" + Integer.toHexString(name.hashCode()).repeat(8));
            default -> Component.ofPurl("pkg:maven/" + group + '/' + name + '@' + version, null, version);
        };
    }

    private static Asset asset(Random random) {
        return pick(
                random,
                List.of(
                        Given.OURS,
                        Given.OURS,
                        Given.OTHERS,
                        Asset.UNKNOWN,
                        Asset.UNKNOWN.withWorkload("prod/pod/clinic-portal-7d9c8b6f5-x2x9k"),
                        Asset.UNKNOWN
                                .withWorkload("prod/deployment/clinic-portal")
                                .withImage("registry.example/mesh/proxy:1", null),
                        Asset.UNKNOWN.withUrl("https://portal.clinic.example/login?a=" + random.nextInt(3))));
    }

    private static String group(Random random) {
        return random.nextInt(4) == 0 ? "com.example" : "org.acme";
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
