package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Verdict;
import java.util.Locale;

/** A waiver for one finding, to copy into the file of waivers and to complete. */
final class WaiverStub {
    private WaiverStub() {}

    /** YAML; what people have to say themselves is left empty. */
    static String yaml(Decision decision, Verdict verdict) {
        String id = Plain.name(decision.seen().finding().id());
        StringBuilder yaml = new StringBuilder();
        line(yaml, "- id", quoted("accept-" + id.toLowerCase(Locale.ROOT)));
        line(yaml, "  finding", quoted(id));
        if (!decision.seen().match().components().isEmpty()) {
            line(
                    yaml,
                    "  component",
                    quoted(Plain.name(decision.seen()
                            .match()
                            .components()
                            .get(0)
                            .coordinates()
                            .displayName())));
        }
        line(yaml, "  owner", "");
        line(yaml, "  approvers", "[]");
        line(yaml, "  reason", "");
        line(yaml, "  ticket", "");
        line(yaml, "  created", Words.date(verdict.asOf()));
        line(yaml, "  expires", "");
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(value.isEmpty() ? ":" : ": ").append(value).append('\n');
    }

    /** Double-quoted, in which YAML and JSON escape alike; the text has no control characters. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
