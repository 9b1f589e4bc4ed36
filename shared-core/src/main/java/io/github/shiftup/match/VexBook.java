package io.github.shiftup.match;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What VEX says of the findings of all sources. Of the statements that speak of a finding the latest counts; of those that
 * were made at one moment, one that leaves the finding open: nothing is silenced by confusion.
 */
final class VexBook {
    /** The latest last; of equally late ones, the one that leaves a finding open; then in an order of their own. */
    private static final Comparator<Seen> LATEST = Comparator.comparing(
                    (Seen seen) -> of(seen).at(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(seen -> !of(seen).status().settles())
            .thenComparing(Seen.ORDER.reversed());

    private final Map<String, List<Seen>> byWeakness = new HashMap<>();

    VexBook(List<Seen> all) {
        for (Seen seen : all) {
            if (seen.finding().statement() != null) {
                byWeakness
                        .computeIfAbsent(seen.weakness(), any -> new ArrayList<>())
                        .add(seen);
            }
        }
    }

    boolean isEmpty() {
        return byWeakness.isEmpty();
    }

    /** The finding as the latest statement about it leaves it: settled, open again, or as it was. */
    Seen applied(Seen seen) {
        Seen latest = byWeakness.getOrDefault(seen.weakness(), List.of()).stream()
                .filter(statement -> speaksOf(statement, seen))
                .max(LATEST)
                .orElse(seen);
        if (latest.equals(seen)) {
            return seen;
        }
        boolean settles = of(latest).status().settles();
        Finding finding = seen.finding();
        // What a report suppresses for reasons of its own stays so; what only a statement had settled, a later one
        // opens.
        boolean changes = settles ? finding.activity().counts() : finding.statement() != null;
        return changes ? with(seen, latest, Activity.activeIf(!settles)) : seen;
    }

    private static Seen with(Seen seen, Seen statement, Activity activity) {
        Finding finding = seen.finding().toBuilder()
                .activity(activity)
                .state(words(statement))
                .statement(of(statement))
                .build();
        return new Seen(finding, seen.weakness(), seen.subject(), seen.belonging());
    }

    /** The state first, in VEX' own word, then why, then who says so, where and when. */
    private static String words(Seen seen) {
        VexStatement statement = of(seen);
        StringBuilder words = new StringBuilder(Objects.requireNonNullElse(
                seen.finding().state(), statement.status().name().toLowerCase(Locale.ROOT)));
        words.append(" (stated");
        if (statement.author() != null) {
            words.append(" by ").append(statement.author());
        }
        words.append(" in ").append(seen.finding().source().location());
        Instant at = statement.at();
        if (at != null) {
            words.append(", ").append(at.toString(), 0, "yyyy-MM-dd".length());
        }
        return words.append(')').toString();
    }

    private static VexStatement of(Seen seen) {
        return Objects.requireNonNull(seen.finding().statement());
    }

    private static boolean speaksOf(Seen statement, Seen seen) {
        return speaksOfPlace(statement, seen) && speaksOfComponent(statement, seen);
    }

    /** A statement that names a product holds for that product; one that names none, for its component everywhere. */
    private static boolean speaksOfPlace(Seen statement, Seen seen) {
        Asset product = statement.finding().asset();
        Asset place = seen.finding().asset();
        ImageName image = ServiceNames.image(product);
        if (image != null) {
            ImageName runs = ServiceNames.image(place);
            return runs != null && image.covers(runs);
        }
        if (product.equals(Asset.UNKNOWN) || product.equals(place)) {
            return true;
        }
        // Named otherwise than by its image: the same service by any of its names.
        boolean ours = statement.belonging().isOurs() && seen.belonging().isOurs();
        return ours || (product.service() != null && product.service().equals(place.service()));
    }

    private static boolean speaksOfComponent(Seen statement, Seen seen) {
        Component stated = statement.finding().subject();
        if (stated == null) {
            // Of all that the product runs; without a product there is nothing that it would be about.
            return !statement.finding().asset().equals(Asset.UNKNOWN);
        }
        Subject subject = statement.subject();
        if (!subject.isComparable() || !subject.key().equals(seen.subject().key())) {
            return Objects.equals(stated, seen.finding().subject());
        }
        Optional<Predicate<String>> versions = versions(statement);
        if (versions.isEmpty()) {
            return true;
        }
        Predicate<String> spokenOf = versions.get();
        // What is said of one version says nothing of another one that this build would ship in its place.
        return seen.subject().versions().stream().anyMatch(spokenOf)
                && seen.subject().shipped().stream()
                        .map(component -> component.coordinates().version())
                        .allMatch(version -> version != null && spokenOf.test(version));
    }

    /** The versions that a statement speaks of; empty if of all. A range that cannot be read holds none. */
    private static Optional<Predicate<String>> versions(Seen statement) {
        Subject subject = statement.subject();
        List<String> ranges = of(statement).ranges();
        if (ranges.isEmpty()) {
            return subject.versions().isEmpty() ? Optional.empty() : Optional.of(subject.versions()::contains);
        }
        try {
            String type = subject.type();
            VersionScheme scheme = VersionScheme.of(type == null ? "generic" : type);
            return Optional.of(VersionRanges.parseAll(ranges, scheme)::contains);
        } catch (VersionRangeFormatException e) {
            return Optional.of(version -> false);
        }
    }
}
