package io.github.shiftup.policy;

import io.github.shiftup.policy.Waiver.Approver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether enough people in the right roles approved a waiver. One person is one approval, however the name is written and
 * in however many roles. An approver without a role stands for the role of that name, if the profile asks for one.
 */
final class Approvals {
    private Approvals() {}

    /** What is wanting; null if nothing is. */
    static @Nullable String wanting(Waiver waiver, Profile profile) {
        Set<String> people = words(waiver.approvers().stream().map(Approver::name));
        Set<String> roles = words(waiver.approvers().stream().map(Approver::role));
        String owner = word(waiver.owner());
        // An owner that is a role has approved its own waiver when anybody did so in that role.
        if (people.contains(owner) || roles.contains(owner)) {
            return "its owner " + waiver.owner() + " is among those who approved it";
        }
        Sourced<Integer> needed = profile.sourced(Parameters.WAIVER_APPROVALS);
        if (people.size() < needed.value()) {
            return "it has " + people.size() + " of the " + needed.value() + " approvals that profile " + profile.id()
                    + " asks for (" + needed.origin() + ")";
        }
        Optional<Sourced<List<String>>> asked = profile.find(Parameters.WAIVER_ROLES);
        List<String> missing = asked.map(Sourced::value).orElse(List.of()).stream()
                .filter(role -> !roles.contains(word(role)) && !isNamed(word(role), waiver))
                .toList();
        return missing.isEmpty()
                ? null
                : "nobody approved it as " + String.join(", ", missing) + ", whom profile " + profile.id()
                        + " asks for (" + asked.orElseThrow().origin() + ")";
    }

    private static boolean isNamed(String role, Waiver waiver) {
        return waiver.approvers().stream()
                .anyMatch(approver ->
                        approver.role() == null && word(approver.name()).equals(role));
    }

    private static Set<String> words(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .map(Approvals::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
