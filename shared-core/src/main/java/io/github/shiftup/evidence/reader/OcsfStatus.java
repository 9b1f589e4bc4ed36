package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what an OCSF event tells of is still so. Products say that in one or several of seven places. */
final class OcsfStatus {
    private enum Compliance {
        status,
        status_id,
        control
    }

    private static final Keys<Compliance> COMPLIANCE = Keys.of(Compliance.class);

    private static final Set<String> NOT_FAILED = Set.of("PASS", "MANUAL", "MUTED");
    private static final Set<String> OPEN = Set.of("new", "in progress");
    private static final Set<String> CLOSED = Set.of("suppressed", "resolved", "archived", "deleted");
    private static final int CLOSE = 3;

    private int activity;
    private @Nullable String status;
    private @Nullable String statusId;
    private @Nullable String statusCode;
    private @Nullable String state;
    private @Nullable String stateId;
    private @Nullable String complianceStatus;
    private boolean passed;
    private @Nullable String control;

    /** Takes one of the seven. */
    void member(JsonCursor json, OcsfEvent.Key key) {
        switch (key) {
            case activity_id -> activity = OcsfEvent.number(json);
            case status -> status = json.label();
            case status_id -> statusId = json.label();
            case status_code -> statusCode = json.label();
            case state -> state = json.label();
            case state_id -> stateId = json.label();
            case compliance -> compliance(json);
            default -> throw new IllegalArgumentException(key + " is no status");
        }
    }

    private void compliance(JsonCursor json) {
        for (var member = json.object(COMPLIANCE); member.next(); ) {
            switch (member.key()) {
                case status -> {
                    complianceStatus = json.label();
                    passed |= complianceStatus != null
                            && Set.of("PASS", "PASSED", "NOT_AVAILABLE")
                                    .contains(complianceStatus.toUpperCase(Locale.ROOT));
                }
                case status_id -> passed |= OcsfEvent.number(json) == 1;
                case control -> control = json.textIfScalar();
            }
        }
    }

    /** The control that was checked; null where none is named. */
    @Nullable
    String control() {
        return control;
    }

    /** Prowler hands over its checks as detections. */
    boolean isCheck() {
        return complianceStatus != null
                || (statusCode != null
                        && Set.of("PASS", "FAIL", "MANUAL", "MUTED").contains(statusCode.toUpperCase(Locale.ROOT)));
    }

    /** @param vulnerable whether the event names vulnerabilities */
    Activity activity(boolean vulnerable) {
        if (passed) {
            return vulnerable ? Activity.CONTRADICTORY : Activity.INACTIVE;
        }
        if (statusCode != null && NOT_FAILED.contains(statusCode.toUpperCase(Locale.ROOT))) {
            return Activity.INACTIVE;
        }
        Boolean byText = or(closed(status), closed(state));
        Boolean byId = or(closedById(statusId), closedById(stateId));
        boolean closed = activity == CLOSE || Boolean.TRUE.equals(byText) || Boolean.TRUE.equals(byId);
        boolean open = Boolean.FALSE.equals(byText) || Boolean.FALSE.equals(byId);
        return closed && open ? Activity.CONTRADICTORY : Activity.activeIf(!closed);
    }

    private static @Nullable Boolean closed(@Nullable String word) {
        String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return CLOSED.contains(lower) ? Boolean.TRUE : OPEN.contains(lower) ? Boolean.FALSE : null;
    }

    /** 1 New, 2 In Progress, 3 Suppressed, 4 Resolved, 5 Archived, 6 Deleted. */
    private static @Nullable Boolean closedById(@Nullable String id) {
        return switch (id == null ? "" : id) {
            case "1", "2" -> Boolean.FALSE;
            case "3", "4", "5", "6" -> Boolean.TRUE;
            default -> null;
        };
    }

    /** The same in the event's words; null where it has none. */
    @Nullable
    String words() {
        Set<String> words = new LinkedHashSet<>();
        for (String word : new @Nullable String[] {statusCode, complianceStatus, status, state}) {
            if (word != null) {
                words.add(word);
            }
        }
        if (activity == CLOSE) {
            words.add("Close");
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value != null ? value : other;
    }
}
