package io.github.shiftup.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalCounterTest {
    private static final Asset PORTAL = Asset.UNKNOWN.withWorkload("prod/deployment/clinic-portal");
    private static final Asset SHOP = Asset.UNKNOWN.withWorkload("prod/deployment/shop");

    private final List<Finding> passed = new ArrayList<>();

    @Test
    void signalsOfOneRulePlaceAndHourAreOneFindingWithTheirNumber() {
        List<String> remarks = count(
                10,
                signal("shell", PORTAL, "2026-11-20T05:10:00Z"),
                signal("shell", SHOP, "2026-11-20T05:20:00Z"),
                signal("shell", PORTAL, "2026-11-20T05:05:00Z"),
                signal("shell", PORTAL, "2026-11-20T05:59:59Z"));

        assertThat(passed)
                .extracting(Finding::asset, Finding::observed, Finding::firstSeen, Finding::lastSeen)
                .containsExactly(
                        tuple(PORTAL, 3L, time("2026-11-20T05:05:00Z"), time("2026-11-20T05:59:59Z")),
                        tuple(SHOP, 1L, time("2026-11-20T05:20:00Z"), time("2026-11-20T05:20:00Z")));
        assertThat(remarks).isEmpty();
    }

    @Test
    void anotherHourRuleOrActivityIsAnotherFinding() {
        count(
                10,
                signal("shell", PORTAL, "2026-11-20T05:59:59Z"),
                signal("shell", PORTAL, "2026-11-20T06:00:00Z"),
                signal("write", PORTAL, "2026-11-20T05:59:59Z"),
                signal("shell", PORTAL, "2026-11-20T05:59:59Z").toBuilder()
                        .activity(io.github.shiftup.evidence.Activity.INACTIVE)
                        .build(),
                signal("shell", PORTAL, null));

        assertThat(passed)
                .hasSize(5)
                .allSatisfy(finding -> assertThat(finding.observed()).isEqualTo(1));
    }

    @Test
    void whatWasCountedBeforeCountsOn() {
        Finding hundred = signal("shell", PORTAL, "2026-11-20T05:10:00Z").toBuilder()
                .observed(100)
                .build();
        count(10, hundred, hundred, hundred.toBuilder().observed(Long.MAX_VALUE).build());

        assertThat(passed).extracting(Finding::observed).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void pagesAreChosenByAttackersAndTellNoPlacesApart() {
        count(
                10,
                signal("sqli", PORTAL.withUrl("/a"), "2026-11-20T05:10:00Z"),
                signal("sqli", PORTAL.withUrl("/b"), "2026-11-20T05:10:00Z"),
                signal("xss", PORTAL.withUrl("/a"), "2026-11-20T05:10:00Z"),
                signal("xss", PORTAL.withUrl("/a"), "2026-11-20T05:10:00Z"));

        assertThat(passed)
                .extracting(Finding::id, Finding::asset, Finding::observed)
                .containsExactly(tuple("sqli", PORTAL, 2L), tuple("xss", PORTAL.withUrl("/a"), 2L));
    }

    @Test
    void otherFindingsPassThroughAtOnceAndUnmerged() {
        SignalCounter counter = new SignalCounter(passed::add, 10);
        Finding weakness = signal("40018", PORTAL, "2026-11-20T05:10:00Z").toBuilder()
                .kind(Kind.WEAKNESS)
                .build();
        counter.accept(weakness);
        counter.accept(weakness);

        assertThat(passed).containsExactly(weakness, weakness);
    }

    @Test
    void whatGoesBeyondTheMostGroupsIsCountedByItsRuleAndSaid() {
        List<Finding> flood = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            flood.add(signal("shell", Asset.UNKNOWN.withHost("h" + i), "2026-11-20T05:10:00Z"));
        }
        List<String> remarks = count(5, flood.toArray(new Finding[0]));

        assertThat(passed).hasSize(6);
        assertThat(passed.get(5).asset()).isEqualTo(Asset.UNKNOWN);
        assertThat(passed.get(5).observed()).isEqualTo(995);
        assertThat(passed.stream().mapToLong(Finding::observed).sum()).isEqualTo(1_000);
        assertThat(remarks).singleElement().asString().startsWith("995 runtime signals came in more than 5 groups");
    }

    @Test
    void floodsOfRulesAreHeldInBoundsToo() {
        List<Finding> flood = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            flood.add(signal("rule " + i, PORTAL, "2026-11-20T05:10:00Z"));
        }
        List<String> remarks = count(5, flood.toArray(new Finding[0]));

        assertThat(passed).hasSize(10);
        assertThat(remarks).singleElement().asString().startsWith("995 runtime signals");
    }

    @Test
    void theGateSeesThemCountedTheExportOneByOne(@TempDir Path folder) throws IOException {
        String alert = "{\"rule\":\"shell\",\"priority\":\"Alert\",\"time\":\"2026-11-20T05:10:00Z\"}\n";
        Files.writeString(folder.resolve("falco.jsonl"), alert.repeat(50));
        SourceSpec spec = new SourceSpec("falco", "falco.jsonl", null, true, "portal", null, null, false, null);

        Evidence evidence = new EvidenceLoader(folder, Limits.DEFAULT).load(List.of(spec));
        assertThat(evidence.findings())
                .extracting(Finding::observed, finding -> finding.asset().service())
                .containsExactly(tuple(50L, "portal"));
        assertThat(evidence.sources().get(0).findings()).isEqualTo(50);

        Path lines = folder.resolve("out/evidence.jsonl");
        new EvidenceExport(folder, null).write(List.of("falco.jsonl"), lines);
        assertThat(Files.readAllLines(lines)).hasSize(50);
    }

    private List<String> count(int most, Finding... findings) {
        SignalCounter counter = new SignalCounter(passed::add, most);
        List.of(findings).forEach(counter);
        return counter.finish();
    }

    private static Finding signal(String rule, Asset asset, @Nullable String time) {
        return Finding.of(rule, Kind.BEHAVIOUR, new Provenance("s", "falco", "Falco", null, "report", ""))
                .asset(asset)
                .lastSeen(time == null ? null : time(time))
                .build();
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
