package io.github.shiftup.gate;

import io.github.shiftup.policy.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy allows that the one of the last verdict did not.
 *
 * @param since digest of the policy that it is compared with
 * @param changes each in words; never empty
 * @param action what the profile does about it; null if it only tells
 * @param approval who agreed, in words; null if nobody did
 */
public record Loosening(
        String since,
        List<Change> changes,
        @Nullable Action action,
        @Nullable String approval) {

    public Loosening {
        changes = List.copyOf(changes);
    }

    /**
     * One of them.
     *
     * @param key of the parameter, or {@code rules.ID}
     * @param before what it was, as a file has it
     * @param text a sentence
     */
    public record Change(String key, String before, String text) {}

    /** Whether it still waits for someone's approval, so that the next verdict has to ask again. */
    public boolean isOpen() {
        return action != null && approval == null;
    }
}
