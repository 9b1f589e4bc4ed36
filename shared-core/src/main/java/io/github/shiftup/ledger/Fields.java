package io.github.shiftup.ledger;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one object of a record. */
final class Fields {
    /** Members of all the objects within a record. */
    enum Part {
        outcome,
        enforced,
        version,
        profile,
        candidate,
        evidence,
        policy,
        intel,
        decisions,
        digest,
        name,
        partial,
        components,
        environment,
        image,
        imageDigest,
        sources,
        pruned,
        sightings,
        id,
        component,
        effect,
        standing,
        level,
        due,
        waiver,
        purl,
        sha256,
        scope,
        health,
        required,
        findings,
        newest,
        first,
        last
    }

    private static final Keys<Part> PART = Keys.of(Part.class);

    private final JsonCursor json;
    private final Map<Part, String> texts = new EnumMap<>(Part.class);
    private final Map<Part, Instant> times = new EnumMap<>(Part.class);
    private final Map<Part, Boolean> flags = new EnumMap<>(Part.class);
    private final Map<Part, List<Fields>> lists = new EnumMap<>(Part.class);
    private List<String> pruned = List.of();
    private long findings;

    private Fields(JsonCursor json) {
        this.json = json;
    }

    static Fields read(JsonCursor json) {
        Fields fields = new Fields(json);
        for (var member = json.object(PART); member.next(); ) {
            Part part = member.key();
            switch (part) {
                case enforced, partial, required -> put(fields.flags, part, json.flag());
                case due, newest, first, last -> put(fields.times, part, json.time());
                case decisions, components, sources, sightings -> fields.lists.put(part, list(json));
                case pruned -> fields.pruned = json.texts();
                case findings -> {
                    Double number = json.number();
                    fields.findings = number == null ? 0 : number.longValue();
                }
                default -> put(fields.texts, part, json.text());
            }
        }
        return fields;
    }

    private static List<Fields> list(JsonCursor json) {
        List<Fields> all = new ArrayList<>();
        for (var each = json.array(); each.next(); ) {
            all.add(read(json));
        }
        return all;
    }

    private static <V> void put(Map<Part, V> map, Part part, @Nullable V value) {
        if (value != null) {
            map.put(part, value);
        }
    }

    @Nullable
    String text(Part part) {
        return texts.get(part);
    }

    String needed(Part part) {
        return needed(texts.get(part), part);
    }

    @Nullable
    Instant time(Part part) {
        return times.get(part);
    }

    Instant neededTime(Part part) {
        return needed(times.get(part), part);
    }

    boolean flag(Part part) {
        return needed(flags.get(part), part);
    }

    long findings() {
        return findings;
    }

    List<String> pruned() {
        return pruned;
    }

    <T> List<T> list(Part part, Function<Fields, T> each) {
        return needed(lists.get(part), part).stream().map(each).toList();
    }

    private <T> T needed(@Nullable T value, Part part) {
        if (value == null) {
            throw json.error(Reason.SHAPE, "the record has no \"" + part + "\", which its kind always has");
        }
        return value;
    }
}
