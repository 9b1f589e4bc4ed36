package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a record's affected list: a package and which of its versions. */
final class OsvAffected {
    private enum Key {
        package_,
        severity,
        ranges,
        versions,
        database_specific
    }

    private enum Range {
        type,
        events
    }

    private enum Event {
        introduced,
        fixed,
        last_affected,
        limit
    }

    private record Bound(Event kind, String version) {}

    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key.name().replace("package_", "package"));
    private static final Keys<Range> RANGE = Keys.of(Range.class);
    private static final Keys<Event> EVENT = Keys.of(Event.class);

    final int index;
    OsvPackage pack = OsvPackage.NONE;
    List<String> cwes = List.of();
    final List<Rating> ratings = new ArrayList<>(0);
    final List<String> fixed = new ArrayList<>(1);
    private List<String> ranges = new ArrayList<>(1);
    private boolean unpaired;

    OsvAffected(int index) {
        this.index = index;
    }

    /** @param only the package that is wanted, null for all: of another one only the name is read */
    void read(JsonCursor json, @Nullable OsvPackage only) {
        List<String> versions = List.of();
        boolean wanted = true;
        for (var member = json.object(KEYS); member.next(); ) {
            if (!wanted) {
                continue;
            }
            switch (member.key()) {
                case package_ -> {
                    pack = OsvPackage.read(json);
                    wanted = only == null || pack.isOf(only);
                }
                case severity -> OsvRecord.ratings(json, ratings);
                case ranges -> {
                    for (var each = json.array(); each.next(); ) {
                        range(json);
                    }
                }
                case versions -> {
                    if (ranges.isEmpty()) {
                        versions = json.texts();
                    }
                }
                case database_specific -> cwes = OsvDatabase.read(json).cwes();
            }
        }
        if (ranges.isEmpty() && !versions.isEmpty()) {
            ranges = List.of("= " + String.join(" || = ", versions));
        }
    }

    Component component() {
        return pack.component(null);
    }

    List<String> ranges() {
        return ranges;
    }

    private void range(JsonCursor json) {
        String type = null;
        List<Bound> events = new ArrayList<>(2);
        for (var member = json.object(RANGE); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case events -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var event = json.object(EVENT); event.next(); ) {
                            String version = json.label();
                            if (version != null) {
                                events.add(new Bound(event.key(), version));
                            }
                        }
                    }
                }
            }
        }
        if ("GIT".equals(type)) {
            return;
        }
        for (Bound event : events) {
            if (event.kind() == Event.fixed) {
                fixed.add(event.version());
            }
        }
        List<String> pairs = pairs(events);
        if (pairs == null) {
            // What is affected cannot be told in part: a range that is missing would pass for one that is not affected.
            ranges.clear();
            unpaired = true;
        } else if (!unpaired) {
            ranges.addAll(pairs);
        }
    }

    /**
     * Comparator lists from pairs of events, which need not come in the order of their versions; null where an event has
     * no partner, since telling which it belongs to takes the ecosystem's order.
     */
    private static @Nullable List<String> pairs(List<Bound> events) {
        List<String> pairs = new ArrayList<>(events.size());
        String from = null;
        for (Bound event : events) {
            if ((event.kind() == Event.introduced) != (from == null)) {
                return null;
            }
            if (from == null) {
                from = event.version();
            } else {
                String upper = (event.kind() == Event.last_affected ? "<= " : "< ") + event.version();
                pairs.add("0".equals(from) ? upper : ">= " + from + ", " + upper);
                from = null;
            }
        }
        if (from != null) {
            pairs.add("0".equals(from) ? "*" : ">= " + from);
        }
        return pairs;
    }
}
