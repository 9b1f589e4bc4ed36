package io.github.shiftup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads OpenMetrics text as strictly as version 1.0 of the specification is written; anything else fails the test. */
final class OpenMetricsCheck {
    private static final Pattern DESCRIPTOR =
            Pattern.compile("# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\\\"\\n]|\\\\[\\\\\"n])*)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\\\\\"\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(" + LABEL + "(?:," + LABEL + ")*)\\})? (-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern ONE_LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\\\\\"\\n]|\\\\[\\\\\"n])*)\"");

    /** Values by the sample's name and labels as written. */
    static Map<String, Double> read(String text) {
        assertThat(text).endsWith("\n# EOF\n");
        Map<String, Double> samples = new TreeMap<>();
        Map<String, String> types = new HashMap<>();
        Set<String> closedGroups = new HashSet<>();
        String family = "";
        String group = "";
        List<String> descriptors = new ArrayList<>();
        for (String line : text.substring(0, text.length() - "# EOF\n".length()).split("\n")) {
            if (line.startsWith("#")) {
                Matcher matcher = DESCRIPTOR.matcher(line);
                assertThat(matcher.matches()).as(line).isTrue();
                if (!matcher.group(2).equals(family)) {
                    family = matcher.group(2);
                    assertThat(types)
                            .as("families are not interleaved: " + family)
                            .doesNotContainKey(family);
                    descriptors.clear();
                    group = "";
                }
                assertThat(descriptors).as(line).doesNotContain(matcher.group(1), "sample");
                descriptors.add(matcher.group(1));
                if (matcher.group(1).equals("TYPE")) {
                    assertThat(matcher.group(3)).isIn("gauge", "summary", "info");
                    types.put(family, matcher.group(3));
                } else if (matcher.group(1).equals("UNIT")) {
                    assertThat(family).as("a unit ends the name").endsWith("_" + matcher.group(3));
                }
                continue;
            }
            descriptors.add("sample");
            Matcher matcher = SAMPLE.matcher(line);
            assertThat(matcher.matches()).as(line).isTrue();
            Map<String, String> labels = labels(matcher.group(2) == null ? "" : matcher.group(2));
            String name = matcher.group(1);
            double value = Double.parseDouble(matcher.group(3));
            assertThat(types).as("the type comes before samples: " + line).containsKey(family);
            String type = Objects.requireNonNull(types.get(family));
            switch (type) {
                case "summary" -> {
                    assertThat(name).isIn(family, family + "_count", family + "_sum");
                    if (name.equals(family)) {
                        assertThat(Double.parseDouble(labels.get("quantile"))).isBetween(0d, 1d);
                    } else {
                        assertThat(labels).doesNotContainKey("quantile");
                    }
                    assertThat(value).isNotNegative();
                    labels.remove("quantile");
                }
                case "info" -> {
                    assertThat(name).isEqualTo(family + "_info");
                    assertThat(value).isEqualTo(1);
                }
                default -> {
                    assertThat(name).isEqualTo(family).doesNotMatch(".*_(total|count|sum|bucket|created|info)");
                    if (family.endsWith("_ratio")) {
                        assertThat(value).isBetween(0d, 1d);
                    }
                }
            }
            String own = family + labels;
            if (!own.equals(group)) {
                assertThat(closedGroups.add(own))
                        .as("samples of one metric stand together: " + line)
                        .isTrue();
                group = own;
            }
            assertThat(samples.put(line.substring(0, line.lastIndexOf(' ')), value))
                    .as("twice: " + line)
                    .isNull();
        }
        return samples;
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher matcher = ONE_LABEL.matcher(text);
        while (matcher.find()) {
            assertThat(labels.put(matcher.group(1), matcher.group(2)))
                    .as("a label twice: " + text)
                    .isNull();
        }
        return labels;
    }

    private OpenMetricsCheck() {}
}
