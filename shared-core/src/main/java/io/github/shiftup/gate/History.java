package io.github.shiftup.gate;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.stream.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of earlier verdicts: when production saw each finding first. Reports forget, a scan that begins anew
 * every night most of all; a deadline that began anew with it would never end.
 */
public final class History {
    /** For a policy that remembers nothing. */
    public static final History NONE = new History(Map.of(), List.of(), List.of(), null);

    private final Map<Key, Instant> first;
    private final List<String> problems;
    private final List<String> notes;
    private final @Nullable String digest;

    /** An id or alias, in capitals, and the component. */
    private record Key(String id, String component) {
        static Key of(String id, String component) {
            return new Key(id.toUpperCase(Locale.ROOT), component);
        }
    }

    /**
     * A finding that was seen before.
     *
     * @param id of it
     * @param aliases under which other tools know it
     * @param component as {@link #component} names it
     * @param first earliest sighting
     */
    public record Remembered(String id, List<String> aliases, String component, Instant first) {
        public Remembered {
            aliases = List.copyOf(aliases);
        }

        private String line() {
            return id + '\t' + String.join(" ", aliases) + '\t' + component + '\t' + first + '\n';
        }
    }

    private History(Map<Key, Instant> first, List<String> problems, List<String> notes, @Nullable String digest) {
        this.first = first;
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.digest = digest;
    }

    /**
     * What is remembered.
     *
     * @param notes what a person should know of the memory: what of it is damaged
     */
    public static History of(Collection<Remembered> all, List<String> notes) {
        Map<Key, Instant> first = new HashMap<>();
        Set<String> lines = new TreeSet<>();
        for (Remembered each : all) {
            lines.add(each.line());
            remember(first, each.id(), each);
            each.aliases().forEach(alias -> remember(first, alias, each));
        }
        return new History(first, List.of(), notes, "sha256:" + Sha256.of(String.join("", lines)));
    }

    /** A memory that cannot be read: what it would say is not known, so that nothing can be evaluated. */
    public static History unreadable(String problem) {
        return new History(Map.of(), List.of(problem), List.of(), null);
    }

    private static void remember(Map<Key, Instant> first, String id, Remembered each) {
        first.merge(Key.of(id, each.component()), each.first(), (a, b) -> b.isBefore(a) ? b : a);
    }

    /** When production saw this finding first, under its id or an alias; null if nobody remembers it. */
    @Nullable
    Instant first(Finding finding) {
        if (first.isEmpty()) {
            return null;
        }
        String component = component(finding);
        Instant earliest = first.get(Key.of(finding.id(), component));
        for (String alias : finding.aliases()) {
            Instant other = first.get(Key.of(alias, component));
            earliest = other == null || (earliest != null && earliest.isBefore(other)) ? earliest : other;
        }
        return earliest;
    }

    /**
     * What of a finding's component stays the same when a version does not mend it: {@code group:artifact}, or its name or path;
     * empty where it is in none.
     */
    public static String component(Finding finding) {
        Component component = finding.subject();
        if (component == null) {
            return "";
        }
        String purl = component.purl();
        if (purl != null) {
            return Coordinates.parse(purl).map(Coordinates::displayName).orElse(purl);
        }
        return Objects.requireNonNullElse(component.name(), Objects.requireNonNullElse(component.path(), ""));
    }

    /** Why it cannot be read; empty if it can. */
    List<String> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    /** {@code sha256:...} of all of it; null if nothing is asked for or it cannot be read. */
    public @Nullable String digest() {
        return digest;
    }
}
