package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service at a glance.
 *
 * @param name in the estate
 * @param owner who answers for it; null if nobody does
 * @param profile that it is judged by; null if its policy cannot be read
 * @param exposure {@code internet}, {@code internal}, {@code isolated}; null if its policy cannot be read
 * @param built version of the last build; null if none is known or it has none
 * @param builtAt when that was; null if none is known
 * @param outcome of what runs, else of the last build; null if neither is known
 * @param risk the worst level of what is judged in it; {@code NONE} without a finding; null where nothing was judged
 * @param blocks how many findings block it
 * @param deployed what runs of it
 * @param components purls of what runs, else of the last build; sorted
 */
public record ServiceView(
        String name,
        @Nullable String owner,
        @Nullable String profile,
        @Nullable String exposure,
        @Nullable String built,
        @Nullable Instant builtAt,
        @Nullable Outcome outcome,
        @Nullable Level risk,
        long blocks,
        List<DeployedView> deployed,
        List<String> components) {

    public ServiceView {
        deployed = List.copyOf(deployed);
        components = List.copyOf(components);
    }
}
