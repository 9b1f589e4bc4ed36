package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Findings in the Open Cybersecurity Schema Framework. */
final class OcsfReader implements ReportReader {
    static final String ID = "ocsf";

    private static final Keys<OcsfEvent.Key> KEYS = Keys.of(OcsfEvent.Key.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "OCSF findings",
                "0.1 to 1.8: the classes 2001 (Security Finding, with finding and state), 2002 (Vulnerability), 2003"
                        + " (Compliance), 2004 (Detection) and the later ones of the category Findings",
                List.of(
                        "JSON: an array, one event alone, {\"Findings\": [...]}, {\"findings\": [...]}",
                        "an EventBridge event with detail.findings",
                        "JSON Lines of any of these"),
                "one affected package of one vulnerability of an event; the event itself where it has no vulnerabilities",
                List.of("Prowler", "AWS Security Hub (GetFindingsV2)", "Amazon Security Lake", "Falco"),
                List.of(
                        "class_uid decides what an event is; without it type_uid does. Events of other categories are left"
                                + " out, with a remark.",
                        "The id is vulnerabilities[].cve.uid, else metadata.event_code (Prowler's check), else the finding's"
                                + " title.",
                        "Inactive: status_code PASS, MANUAL or MUTED, a compliance that passed, the status suppressed,"
                                + " resolved, archived or deleted, activity Close. Where status and status_id, or a passed"
                                + " compliance and its vulnerabilities, contradict each other, the finding stays open.",
                        "The severity is severity, its level by severity_id; 6 (Fatal) is critical, 99 (Other) by the word.",
                        "is_exploit_available says that an exploit exists, not that it is used: it does not count as"
                                + " exploited.",
                        "Times are read as milliseconds or seconds, whichever they can be, and as text with _dt."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return Delivery.places(shape)
                .anyMatch(place -> isFindingClass(shape.text(place + "class_uid"))
                        || ((shape.has(place + "class_uid") || shape.has(place + "type_uid"))
                                && (shape.has(place + "finding_info") || shape.has(place + "finding"))));
    }

    private static boolean isFindingClass(@Nullable String uid) {
        return uid != null && uid.matches("200[1-9]");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        Tally tally = new Tally(findings);
        new Delivery<>(KEYS, pointer -> new OcsfEvent(report, pointer), tally).read(report);
        return tally.summary(ID);
    }
}
