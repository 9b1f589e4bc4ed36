package io.github.shiftup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an independent reader found in a real report. What it left open ({@code active} null) is not asserted. */
public final class ExpectedFacts {
    /** Where the independent reader did not look. What stands there is read, but there is nothing to hold it to. */
    private static final Map<String, String> BEYOND = Map.of("snyk", "/applications/");

    private final String format;
    private final JsonNode expected;

    /**
     * The facts of one report.
     *
     * @param format id of its reader
     * @param expected as the independent reader wrote them
     */
    public ExpectedFacts(String format, JsonNode expected) {
        this.format = format;
        this.expected = expected;
    }

    /**
     * What we found.
     *
     * @param component its purl, else its name, else empty
     * @param active null if the report contradicts itself
     * @param pointer into the report
     */
    public record Fact(
            String id,
            String component,
            String version,
            String severity,
            @Nullable Boolean active,
            List<String> fixed,
            String pointer) {

        public static Fact of(Finding finding) {
            Component component =
                    Objects.requireNonNullElse(finding.component(), new Component(null, null, null, null, null));
            return new Fact(
                    finding.id(),
                    component.purl() != null ? component.purl() : Objects.requireNonNullElse(component.name(), ""),
                    Objects.requireNonNullElse(component.version(), ""),
                    Objects.requireNonNullElse(finding.severity(), ""),
                    finding.activity() == Activity.CONTRADICTORY ? null : finding.activity() == Activity.ACTIVE,
                    finding.fixedVersions(),
                    finding.source().pointer());
        }

        /** Of a normalised finding, as it is written. */
        public static Fact of(JsonNode line) {
            String purl = text(line.at("/component/purl"));
            JsonNode active = line.get("active");
            return new Fact(
                    text(line.get("id")),
                    purl.isEmpty() ? text(line.at("/component/name")) : purl,
                    text(line.at("/component/version")),
                    text(line.get("severity")),
                    active.isNull() ? null : active.asBoolean(),
                    texts(line.get("fixedVersions")),
                    text(line.at("/source/pointer")));
        }
    }

    /** Each expected finding is there and no other. */
    public void areFoundIn(List<Fact> all) {
        String beyond = BEYOND.get(format);
        List<Fact> found = all.stream()
                .filter(fact -> beyond == null || !fact.pointer().startsWith(beyond))
                .toList();
        Set<String> ids = found.stream().map(Fact::id).collect(Collectors.toSet());
        boolean decided = true;
        for (JsonNode finding : expected.get("findings")) {
            decided &= !finding.get("active").isNull();
        }
        boolean withActivity = decided;
        List<String> wanted = new ArrayList<>();
        List<String> wantedFixes = new ArrayList<>();
        for (JsonNode finding : expected.get("findings")) {
            wanted.add(expectedFact(finding, ids, withActivity));
            texts(finding.get("fixed")).forEach(fix -> wantedFixes.add(text(finding.get("id")) + " " + fix));
        }
        assertThat(found.stream().map(fact -> fact(fact, withActivity))).containsExactlyInAnyOrderElementsOf(wanted);
        // A reader may find a fix where the independent one did not look; it may not miss one.
        assertThat(found.stream().flatMap(fact -> fact.fixed().stream().map(fix -> fact.id() + " " + fix)))
                .containsAll(wantedFixes);
    }

    private static String fact(Fact fact, boolean withActivity) {
        return fact.id() + " " + fact.component() + " " + fact.version() + " " + fact.severity()
                + (withActivity ? " active=" + Boolean.TRUE.equals(fact.active()) : "");
    }

    private static String expectedFact(JsonNode finding, Set<String> ids, boolean withActivity) {
        String id = finding.get("id").isNull() ? "UNKNOWN" : id(finding, ids);
        String component =
                text(finding.get("purl")).isEmpty() ? text(finding.get("component")) : text(finding.get("purl"));
        return id + " " + component + " " + text(finding.get("version")) + " " + text(finding.get("severity"))
                + (withActivity ? " active=" + finding.get("active").asBoolean() : "");
    }

    /** The id, or the one of its stated alternatives that was read in its place. */
    private static String id(JsonNode finding, Set<String> ids) {
        String id = finding.get("id").asString();
        JsonNode alternatives = finding.get("idAlternatives");
        if (alternatives != null && !ids.contains(id)) {
            for (JsonNode alternative : alternatives) {
                if (ids.contains(alternative.asString())) {
                    return alternative.asString();
                }
            }
        }
        return id;
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
