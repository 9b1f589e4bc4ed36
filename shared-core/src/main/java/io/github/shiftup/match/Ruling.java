package io.github.shiftup.match;

import io.github.shiftup.inventory.ShippedComponent;
import org.jspecify.annotations.Nullable;

/**
 * One component of the candidate, held against all that is said of its versions.
 *
 * @param component of the candidate
 * @param affected whether it is, or has to be taken to be, affected
 * @param confidence how sure that is
 * @param because end of a sentence that begins with "the candidate ships g:a 1.0": {@code , older than the fix 1.1}
 * @param nearestFix smallest version that mends it, on its own branch if there is one; null if none is known
 */
record Ruling(
        ShippedComponent component,
        boolean affected,
        Confidence confidence,
        String because,
        @Nullable String nearestFix) {

    /** The component and why it counts as affected or not, as the end of a sentence. */
    String sentence() {
        return Words.of(component.coordinates().displayName())
                + (component.coordinates().version() == null
                        ? ""
                        : ' ' + Words.of(component.coordinates().version()))
                + because;
    }
}
