package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads sources and waivers, which verdicts and summaries write alike. */
final class RowReader {
    private static final int MOST_PROBLEMS = 10;

    private enum SourceKey {
        id,
        from,
        health,
        required,
        findings,
        newest,
        age,
        maxAge,
        problems
    }

    private enum WaiverKey {
        id,
        state,
        owner,
        reason,
        expires,
        explanation
    }

    private static final Keys<SourceKey> SOURCE = Keys.of(SourceKey.class);
    private static final Keys<WaiverKey> WAIVER = Keys.of(WaiverKey.class);

    private RowReader() {}

    static SourceRow source(JsonCursor json) {
        String id = "";
        String from = "";
        String health = "";
        boolean required = false;
        long findings = 0;
        String newest = null;
        String age = null;
        String maxAge = null;
        List<String> problems = List.of();
        for (var member = json.object(SOURCE); member.next(); ) {
            switch (member.key()) {
                case id -> id = VerdictParts.text(json);
                case from -> from = VerdictParts.text(json);
                case health -> health = VerdictParts.text(json).toUpperCase(Locale.ROOT);
                case required -> required = Boolean.TRUE.equals(json.flag());
                case findings -> findings = VerdictParts.count(json);
                case newest -> newest = Clean.text(json.text());
                case age -> age = duration(json);
                case maxAge -> maxAge = duration(json);
                case problems -> problems = VerdictParts.texts(json, MOST_PROBLEMS);
            }
        }
        return new SourceRow(id, from, health, required, findings, newest, age, maxAge, problems);
    }

    static WaiverRow waiver(JsonCursor json) {
        String id = "";
        String state = "";
        String owner = null;
        String reason = null;
        String expires = null;
        String explanation = null;
        for (var member = json.object(WAIVER); member.next(); ) {
            switch (member.key()) {
                case id -> id = VerdictParts.text(json);
                case state -> state = VerdictParts.text(json);
                case owner -> owner = Clean.text(json.text());
                case reason -> reason = Clean.text(json.text());
                case expires -> expires = Clean.text(json.text());
                case explanation -> explanation = Clean.text(json.text());
            }
        }
        return new WaiverRow(id, state, owner, reason, expires, explanation);
    }

    private static @Nullable String duration(JsonCursor json) {
        String text = json.text();
        if (text == null) {
            return null;
        }
        try {
            return Duration.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw json.error(Reason.SHAPE, "is no duration by ISO 8601");
        }
    }
}
