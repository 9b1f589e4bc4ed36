package io.github.shiftup.jenkins.verdict;

import org.jspecify.annotations.Nullable;

/**
 * One waiver, audited.
 *
 * @param id of the waiver
 * @param state such as {@code ACTIVE} or {@code EXPIRING}
 * @param owner who accepted the risk
 * @param reason why
 * @param expires last day on which it holds, ISO 8601
 * @param explanation why it is in this state
 */
public record WaiverRow(
        String id,
        String state,
        @Nullable String owner,
        @Nullable String reason,
        @Nullable String expires,
        @Nullable String explanation) {

    public String getId() {
        return id;
    }

    public String getState() {
        return state;
    }

    boolean isExpiring() {
        return state.equals("EXPIRING");
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getExpires() {
        return expires;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }
}
