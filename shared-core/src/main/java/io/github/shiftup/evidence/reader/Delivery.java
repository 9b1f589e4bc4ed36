package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How cloud services hand over their findings: one alone, several in an array or one a line, in the answer of an API
 * ({@code Findings}, {@code findings}), or in the {@code detail} of an event. The keys of these wrappers stand in a
 * format's enum beside those of its findings, since which of the two an object is shows only at its end.
 *
 * @param <K> the keys of a finding, and of what may be wrapped around it
 */
final class Delivery<K extends Enum<K>> {
    /** Where a finding may stand in a document's shape. */
    private static final List<String> PLACES = List.of(
            "",
            "[].",
            "Findings[].",
            "findings[].",
            "[].Findings[].",
            "[].findings[].",
            "detail.",
            "detail.findings[].",
            "[].detail.",
            "[].detail.findings[].");

    /** What stands around a list of an API's answer. */
    private static final Set<String> AROUND = Set.of("NextToken", "nextToken", "ResponseMetadata");

    /** One object that may be a finding. */
    interface Entry<K> {
        /** Takes a member that is no wrapper's. */
        void member(JsonCursor json, K key);

        /** Whether what was taken makes it a finding. */
        boolean isFinding();

        /** Hands over what came of it, and counts it as looked at. */
        void end(Tally tally);
    }

    private final Keys<K> keys;
    private final Function<String, Entry<K>> entries;
    private final Tally tally;

    /** @param entries makes an entry for the pointer at which it stands */
    Delivery(Keys<K> keys, Function<String, Entry<K>> entries, Tally tally) {
        this.keys = keys;
        this.entries = entries;
        this.tally = tally;
    }

    /** The places in a document's shape at which findings would have their keys. */
    static Stream<String> places(Shape shape) {
        return shape.isJson() ? PLACES.stream() : Stream.empty();
    }

    /** Whether the document is an API's answer with an empty list under this key, and nothing else. */
    static boolean isEmptyList(Shape shape, String list) {
        return shape.isJson()
                && shape.has(list)
                && !shape.texts().containsKey(list)
                && shape.paths().stream().allMatch(path -> path.equals(list) || isAround(path));
    }

    private static boolean isAround(String path) {
        int dot = path.indexOf('.');
        return AROUND.contains(dot < 0 ? path : path.substring(0, dot));
    }

    /** Reads a document to its end. */
    void read(Report report) {
        try (JsonCursor json = report.json()) {
            while (json.nextRoot()) {
                any(json, report.location());
            }
        }
    }

    private void any(JsonCursor json, String location) {
        if (json.isArray()) {
            list(json, location);
            return;
        }
        String pointer = json.pointer();
        Entry<K> entry = entries.apply(pointer);
        boolean wrapper = false;
        for (var member = json.object(keys); member.next(); ) {
            switch (member.key().name()) {
                case "Findings", "findings" -> {
                    wrapper = true;
                    list(json, location);
                }
                case "detail" -> {
                    wrapper = true;
                    any(json, location);
                }
                case "NextToken", "nextToken" -> more(json);
                default -> entry.member(json, member.key());
            }
        }
        if (entry.isFinding()) {
            entry.end(tally);
        } else if (!wrapper) {
            throw new ReportException(
                    Reason.SHAPE,
                    location,
                    "at " + (pointer.isEmpty() ? "the document" : pointer)
                            + ": expected a finding, or a list of them under Findings, findings or detail, but this object"
                            + " has the keys of neither. Write the tool's output as it comes; nothing of this report is"
                            + " used");
        }
    }

    private void list(JsonCursor json, String location) {
        for (var each = json.array(); each.next(); ) {
            any(json, location);
        }
    }

    private void more(JsonCursor json) {
        if (json.label() != null) {
            tally.remark("the list goes on: this is one page of it, and the token of the next page is set");
        }
    }
}
