package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Reads the alerts of Falco, as it writes them itself and as falcosidekick passes them on. */
final class FalcoReader implements ReportReader {
    static final String ID = "falco";
    static final String TOOL = "Falco";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "Falco alerts",
            "JSON output of all versions (json_output: true), and falcosidekick's, which adds uuid and custom fields",
            List.of("JSON Lines", "JSON (one alert, or an array of them)"),
            "one alert",
            List.of("Falco (file, stdout, http and program output)", "falcosidekick"),
            List.of(
                    "The id is the rule. An alert names no CVE and no package, and none is guessed from its text, which"
                            + " attackers write.",
                    "The severity is the priority: Emergency, Alert and Critical are critical, Error high, Warning medium,"
                            + " Notice low, Informational and Debug info.",
                    "The workload is namespace, kind and name by the k8s and k8smeta fields, the surest owner first, for"
                            + " audit events the target; the image is container.image.*, the host the node. Outside of"
                            + " Kubernetes there is no workload.",
                    "The title is the output without time, priority and the list of fields behind the sentence: command"
                            + " lines can hold passwords and are not read.",
                    "Last seen is time, else evt.time. The report is as old as its latest alert, the metrics snapshots"
                            + " included: switch them on, and a quiet Falco is told from a dead one.",
                    "Inactive: alerts with the source internal (metrics snapshots, drops). Alerts never end; they are"
                            + " counted, not resolved.",
                    "Remarked: events that Falco dropped."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        return Records.have(shape, "rule", "priority", "time")
                && SyslogLevel.of(Records.text(shape, "priority")) != Level.UNKNOWN;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        FalcoAlert alert = new FalcoAlert(report, findings);
        try (JsonCursor json = report.json()) {
            Records.each(json, () -> alert.read(json));
        }
        return alert.summary();
    }
}
