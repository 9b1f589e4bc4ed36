package io.github.shiftup.match;

import io.github.shiftup.inventory.ShippedComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding held against the candidate.
 *
 * @param standing how it relates
 * @param confidence how sure; null where no component was compared
 * @param components of the candidate that it concerns: affected ones for {@code STILL_PRESENT} and {@code SHARED}, the
 *     mended ones for {@code FIXED_BY_THIS_BUILD} (empty if the component is gone)
 * @param nearestFix smallest version that mends the first component, on its own branch if there is one
 * @param claim id of the fix claim that decided or that was contradicted
 * @param contradicted whether a claim names it but newer evidence still shows it
 * @param reason one sentence: which fact decided
 */
public record Match(
        Standing standing,
        @Nullable Confidence confidence,
        List<ShippedComponent> components,
        @Nullable String nearestFix,
        @Nullable String claim,
        boolean contradicted,
        String reason) {

    public Match {
        components = List.copyOf(components);
    }
}
