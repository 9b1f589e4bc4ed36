package io.github.shiftup.ledger;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        skipped,
        asOf,
        team,
        version,
        profile,
        candidate,
        evidence,
        policy,
        intel,
        decisions,
        waivers,
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
        rule,
        due,
        waiver,
        state,
        owner,
        created,
        expires,
        purl,
        sha256,
        scope,
        health,
        required,
        findings,
        newest,
        maxAge,
        assets,
        unseen,
        aliases,
        first,
        last
    }

    private static final Keys<Part> PART = Keys.of(Part.class);

    private final JsonCursor json;
    private final Map<Part, String> texts = new EnumMap<>(Part.class);
    private final Map<Part, Instant> times = new EnumMap<>(Part.class);
    private final Map<Part, Boolean> flags = new EnumMap<>(Part.class);
    private final Map<Part, List<Fields>> lists = new EnumMap<>(Part.class);
    private final Map<Part, Long> numbers = new EnumMap<>(Part.class);
    private final Map<Part, List<String>> names = new EnumMap<>(Part.class);

    private Fields(JsonCursor json) {
        this.json = json;
    }

    static Fields read(JsonCursor json) {
        Fields fields = new Fields(json);
        for (var member = json.object(PART); member.next(); ) {
            Part part = member.key();
            switch (part) {
                case enforced, partial, required -> put(fields.flags, part, json.flag());
                case asOf, due, newest, first, last -> put(fields.times, part, json.time());
                case decisions, waivers, components, sources, sightings -> fields.lists.put(part, list(json));
                case pruned, aliases -> put(fields.names, part, json.texts());
                case findings, assets, unseen -> {
                    Double number = json.number();
                    put(fields.numbers, part, number == null ? null : number.longValue());
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

    @Nullable
    Long number(Part part) {
        return numbers.get(part);
    }

    long neededNumber(Part part) {
        return needed(numbers.get(part), part);
    }

    /** The texts of a list; none where there is no list. */
    List<String> names(Part part) {
        return names.getOrDefault(part, List.of());
    }

    LocalDate date(Part part) {
        return parsed(needed(part), part, LocalDate::parse, "a date such as 2026-03-01");
    }

    @Nullable
    Duration duration(Part part) {
        String text = texts.get(part);
        return text == null ? null : parsed(text, part, Duration::parse, "a duration such as PT24H");
    }

    private <T> T parsed(String text, Part part, Function<String, T> parser, String form) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw json.error(Reason.SHAPE, "\"" + part + "\" is \"" + text + "\", not " + form);
        }
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
