package io.github.shiftup.policy;

import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the world knows in a test. */
final class TestIntelReader {
    private final String epssModel;

    /** @param epssModel of the scores that tests give */
    TestIntelReader(String epssModel) {
        this.epssModel = epssModel;
    }

    /** A test that says nothing of it. */
    Intel nothing(Instant asOf) {
        return known(List.of(), null, asOf);
    }

    Intel read(YamlMap map, Instant asOf) {
        List<String> exploited = map.get("knownExploited").map(YamlValue::texts).orElse(List.of());
        Map<String, EpssScores.Score> scores = new LinkedHashMap<>();
        Optional<YamlValue> epss = map.get("epss");
        for (YamlValue item : epss.map(YamlValue::mappings).orElse(List.of())) {
            item.map(score -> scores.put(
                    score.require("id").map(YamlValue::text).orElse("").toUpperCase(Locale.ROOT),
                    new EpssScores.Score(
                            score.require("probability")
                                    .map(value -> value.number(0, 1))
                                    .orElse(0.0),
                            score.require("percentile")
                                            .map(value -> value.number(0, 100))
                                            .orElse(0.0)
                                    / 100)));
        }
        return known(exploited, epss.isPresent() ? scores : null, asOf);
    }

    /** A test's world is closed: what it does not list as exploited is not. */
    private Intel known(List<String> exploited, @Nullable Map<String, EpssScores.Score> epss, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<String, LocalDate> added = new LinkedHashMap<>();
        exploited.forEach(id -> added.put(id.toUpperCase(Locale.ROOT), day));
        return new Intel(
                new KnownExploited("of the test", day, added),
                epss == null ? null : new EpssScores(epssModel, day, epss),
                null,
                Advisories.none(),
                List.of(),
                Intel.NONE.digest());
    }
}
