package io.github.shiftup.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.fix.Lever.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FixSearchTest {
    private static final String YAML = "CVE-1 in org.acme:yaml";
    private static final String JSON = "CVE-2 in org.acme:json";

    private final Lever property = lever(Kind.PROPERTY, "json.version", "2.13.2", "2.13.3", "2.13.4", "2.14.0");
    private final Lever added = lever(Kind.ADDED, "org.acme:yaml", "1.30", "1.31", "1.32");
    private final Lever direct = lever(Kind.DIRECT, "org.acme:json", "2.13.2", "2.13.3");

    /** What each change mends, by {@code name version}; and what a change of that name and version does wrong. */
    private final Map<String, Set<String>> mends = new TreeMap<>();

    private final Map<String, String> worse = new TreeMap<>();
    private final List<String> tried = new ArrayList<>();

    @Test
    void theSmallestVersionThatMendsIsTaken() {
        mends.put("json.version 2.13.4", Set.of(JSON));
        mends.put("json.version 2.14.0", Set.of(JSON));
        Plan plan = search(Map.of(JSON, List.of(property)));
        assertThat(plan.changes()).hasToString("[property json.version in pom.xml: 2.13.2 to 2.13.4]");
        assertThat(plan.mended()).containsExactly(JSON);
        assertThat(plan.left()).isEmpty();
        assertThat(tried).as("larger versions are not asked for").doesNotContain("[json.version 2.14.0]");
    }

    @Test
    void oneChangeThatMendsBothIsSmallerThanTwo() {
        mends.put("json.version 2.13.3", Set.of(JSON));
        mends.put("json.version 2.13.4", Set.of(JSON, YAML));
        mends.put("org.acme:yaml 1.31", Set.of(YAML));
        Plan plan = search(Map.of(JSON, List.of(property), YAML, List.of(added, property)));
        assertThat(plan.changes()).hasToString("[property json.version in pom.xml: 2.13.2 to 2.13.4]");
    }

    @Test
    void whereItTakesTwoTheyAreTriedTogether() {
        mends.put("org.acme:json 2.13.3", Set.of(JSON));
        mends.put("org.acme:yaml 1.31", Set.of(YAML));
        Plan plan = search(Map.of(JSON, List.of(direct), YAML, List.of(added)));
        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.left()).isEmpty();
        assertThat(tried).contains("[org.acme:json 2.13.3, org.acme:yaml 1.31]");
    }

    @Test
    void aVersionThatBringsAWorseFindingIsPassedOver() {
        mends.put("org.acme:yaml 1.31", Set.of(YAML));
        mends.put("org.acme:yaml 1.32", Set.of(YAML));
        worse.put("org.acme:yaml 1.31", "CVE-9 in org.acme:yaml");
        Plan plan = search(Map.of(YAML, List.of(added)));
        assertThat(plan.changes()).extracting(Change::to).containsExactly("1.32");
    }

    @Test
    void whatNothingMendsIsLeftWithAllThatWasTried() {
        worse.put("org.acme:yaml 1.31", "CVE-9 in org.acme:yaml");
        Plan plan = search(Map.of(YAML, List.of(added), JSON, List.of(lever(Kind.DIRECT, "org.acme:json", "2.13.2"))));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.mended()).isEmpty();
        assertThat(plan.left().get(YAML))
                .containsExactly(
                        "new entry of dependencyManagement for org.acme:yaml in pom.xml to 1.31: it brings in CVE-9 in org.acme:yaml",
                        "new entry of dependencyManagement for org.acme:yaml in pom.xml to 1.32: it still blocks");
        assertThat(plan.left().get(JSON))
                .containsExactly("dependency org.acme:json in pom.xml: no newer version is known");
    }

    @Test
    void whereTwoDoNotGoTogetherOneIsProposedAndTheOtherNamed() {
        mends.put("org.acme:json 2.13.3", Set.of(JSON));
        mends.put("org.acme:yaml 1.31", Set.of(YAML));
        worse.put("org.acme:json 2.13.3, org.acme:yaml 1.31", "CVE-9 in org.acme:glue");
        Plan plan = search(Map.of(JSON, List.of(direct), YAML, List.of(added)));
        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.left().values().iterator().next().get(0)).contains("not together");
    }

    @Test
    void theNumberOfTrialsHasALimitThatIsSaid() {
        Plan plan = FixSearch.search(Map.of(JSON, List.of(property)), this::trial, 2);
        assertThat(plan.trials()).isEqualTo(2);
        assertThat(plan.left().get(JSON)).anyMatch(words -> words.contains("the limit of 2 trials"));
    }

    @Test
    void versionsToTryAreAboveWithoutPreReleases() {
        assertThat(Versions.above("1.9", List.of("1.10", "1.9", "2.0-rc1", "1.9.1", "1.8", "2.0.Final"), null))
                .containsExactly("1.9.1", "1.10", "2.0.Final");
        assertThat(Versions.above("1.9", List.of("1.10", "1.9.1", "2.0"), "1.10"))
                .containsExactly("1.10", "2.0");
        assertThat(Versions.above("2.0-rc1", List.of("2.0-rc2", "2.0"), null)).containsExactly("2.0-rc2", "2.0");
    }

    private Plan search(Map<String, List<Lever>> levers) {
        return FixSearch.search(levers, this::trial, 100);
    }

    private Outcome trial(List<Change> changes) {
        List<String> names = changes.stream()
                .map(change -> change.lever().name() + ' ' + change.to())
                .sorted()
                .toList();
        tried.add(names.toString());
        Set<String> blocking = new TreeSet<>(Set.of(YAML, JSON));
        names.forEach(name -> blocking.removeAll(mends.getOrDefault(name, Set.of())));
        String wrong = worse.get(String.join(", ", names));
        return new Outcome(blocking, wrong == null ? List.of() : List.of(wrong), null);
    }

    private static Lever lever(Kind kind, String name, String from, String... versions) {
        return new Lever(kind, "pom.xml", name, from, List.of(versions));
    }
}
