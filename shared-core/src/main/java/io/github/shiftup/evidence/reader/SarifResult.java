package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One result of a SARIF run, on its way to a finding. */
final class SarifResult {
    private enum Key {
        ruleId,
        ruleIndex,
        rule,
        kind,
        level,
        message,
        locations,
        suppressions,
        baselineState,
        occurrenceCount,
        taxa,
        properties,
        provenance
    }

    private enum Message {
        text
    }

    private enum Detected {
        firstDetectionTimeUtc,
        lastDetectionTimeUtc,
        invocationIndex
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Message> MESSAGE = Keys.of(Message.class);
    private static final Keys<Detected> DETECTED = Keys.of(Detected.class);

    /** Of a message, in characters: packages are named at its beginning. */
    private static final int ENOUGH = 2_000;

    private final SarifLocation location = new SarifLocation();
    private final SarifActivity activity = new SarifActivity();
    private @Nullable String ruleId;
    private int ruleIndex = -1;
    private SarifReference reference = SarifReference.NONE;
    private int invocation = -1;
    private @Nullable String level;
    private @Nullable String message;
    private long occurrences = 1;
    private List<String> weaknesses = List.of();
    private SarifProperties properties = SarifProperties.NONE;
    private @Nullable Instant first;
    private @Nullable Instant last;

    void read(JsonCursor json) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case ruleId -> ruleId = json.label();
                case ruleIndex -> ruleIndex = SarifReference.index(json);
                case rule -> reference = SarifReference.read(json);
                case kind -> activity.kind(json.label());
                case level -> level = json.label();
                case message -> message = text(json);
                case locations -> location.read(json);
                case suppressions -> activity.suppressions(json);
                case baselineState -> activity.baseline(json.label());
                case occurrenceCount -> occurrences = Math.max(1, SarifReference.index(json));
                case properties -> properties = SarifProperties.read(json);
                case taxa -> {
                    weaknesses = new ArrayList<>(1);
                    for (var each = json.array(); each.next(); ) {
                        SarifProperties.weakness(json, weaknesses);
                    }
                }
                case provenance -> {
                    for (var inner = json.object(DETECTED); inner.next(); ) {
                        switch (inner.key()) {
                            case firstDetectionTimeUtc -> first = json.time();
                            case lastDetectionTimeUtc -> last = json.time();
                            case invocationIndex -> invocation = SarifReference.index(json);
                        }
                    }
                }
            }
        }
    }

    /** The beginning of the message at the cursor. */
    static @Nullable String text(JsonCursor json) {
        String text = null;
        for (var member = json.object(MESSAGE); member.next(); ) {
            text = json.beginning(ENOUGH);
        }
        return text;
    }

    Finding finding(SarifRun run, Provenance source) {
        String stated = ruleId != null ? ruleId : reference.id();
        SarifRule rule = run.rules()
                .find(new SarifReference(
                        stated, ruleIndex >= 0 ? ruleIndex : reference.index(), reference.extension()));
        String id = Objects.requireNonNullElse(stated != null ? stated : rule.id(), "UNKNOWN");
        SarifName name = id.equals(rule.id()) && properties.tags().isEmpty()
                ? rule.named()
                : SarifName.of(
                        id,
                        rule.name(),
                        together(properties.tags(), rule.properties().tags()));

        FindingBuilder finding = Finding.of(id, name.kind(), source);
        name.aliases().forEach(finding::alias);
        rule.properties().weaknesses().forEach(finding::cwe);
        properties.weaknesses().forEach(finding::cwe);
        weaknesses.forEach(finding::cwe);
        severity(finding, rule, run.overrides().level(invocation, rule, stated));
        activity.on(finding);
        location.resolve(run);
        finding.asset(asset(run))
                .firstSeen(first)
                .lastSeen(last != null ? last : run.ended())
                .observed(occurrences);
        boolean inferred = new SarifInference(run, rule, location, message).on(finding, id);
        Kind kind = name.kind();
        if (inferred && kind == Kind.WEAKNESS) {
            // What is in a package of someone else's is a vulnerability, whatever its id looks like.
            kind = Kind.VULNERABILITY;
            finding.kind(kind);
        }
        return finding.title(title(kind, rule)).build();
    }

    private Asset asset(SarifRun run) {
        String uri = location.uri();
        boolean page = uri != null && (uri.startsWith("http://") || uri.startsWith("https://"));
        return page ? run.asset().withUrl(uri) : run.asset();
    }

    private static List<String> together(List<String> some, List<String> others) {
        if (some.isEmpty()) {
            return others;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private void severity(FindingBuilder finding, SarifRule rule, @Nullable String overriding) {
        String configured = overriding != null ? overriding : rule.level();
        String word = level != null ? level : configured != null ? configured : "warning";
        if (activity.isNoFailure()) {
            word = "none";
        }
        SarifProperties rated = properties.level() != null ? properties : rule.properties();
        finding.severity(word, rated.level() != null ? rated.level() : ofLevel(word));
        List<io.github.shiftup.evidence.Rating> ratings =
                properties.ratings().isEmpty() ? rule.properties().ratings() : properties.ratings();
        ratings.forEach(finding::rating);
    }

    static Level ofLevel(String word) {
        return switch (word) {
            case "error" -> Level.HIGH;
            case "warning" -> Level.MEDIUM;
            case "note" -> Level.LOW;
            case "none" -> Level.INFO;
            default -> Level.UNKNOWN;
        };
    }

    /** Of a known vulnerability its name; of anything else what was seen here, and where. */
    private @Nullable String title(Kind kind, SarifRule rule) {
        if (kind == Kind.VULNERABILITY && rule.title() != null) {
            return rule.title();
        }
        String here = Headline.of(message);
        if (kind == Kind.VULNERABILITY) {
            return here;
        }
        String what = here != null ? here : rule.title();
        String where = location.place();
        return what == null || where == null ? (what == null ? where : what) : what + " (" + where + ")";
    }
}
