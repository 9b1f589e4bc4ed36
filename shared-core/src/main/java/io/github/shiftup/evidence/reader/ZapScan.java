package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What JSON and XML have in common: the head of a report, and alerts that become findings. */
final class ZapScan {
    @Nullable
    String version;

    @Nullable
    String generated;

    @Nullable
    String created;

    private final Report report;
    private final Consumer<Finding> findings;
    private @Nullable Instant time;
    private long sites;
    private long alerts;

    ZapScan(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    /** One alert, its texts as they stand in the report. */
    static final class Alert {
        private static final List<String> CONFIDENCES =
                List.of("false positive", "low confidence", "medium confidence", "high confidence", "confirmed");

        @Nullable
        String id;

        @Nullable
        String reference;

        @Nullable
        String name;

        @Nullable
        String risk;

        @Nullable
        String confidence;

        @Nullable
        String cwe;

        @Nullable
        Double count;

        long instances;
        final List<String> tags = new ArrayList<>(0);

        Level level() {
            return switch (risk == null ? "" : risk) {
                case "3" -> Level.HIGH;
                case "2" -> Level.MEDIUM;
                case "1" -> Level.LOW;
                case "0" -> Level.INFO;
                default -> Level.UNKNOWN;
            };
        }

        /** The report's own words for it are in any language. */
        @Nullable
        String state() {
            int index = confidence == null || confidence.length() != 1 ? -1 : confidence.charAt(0) - '0';
            return index < 0 || index >= CONFIDENCES.size() ? confidence : CONFIDENCES.get(index);
        }

        long observed() {
            return Math.max(1, Math.max(instances, count == null ? 0 : count.longValue()));
        }
    }

    void site() {
        sites++;
    }

    void add(Alert alert, String id, @Nullable String site, String pointer) {
        alerts++;
        FindingBuilder finding = Finding.of(
                        id, Kind.WEAKNESS, report.at(ZapReader.ID, ZapReader.TOOL, version, pointer))
                .alias(alert.reference)
                .title(alert.name)
                .severity(alert.risk, alert.level())
                .activity(Activity.activeIf(!"0".equals(alert.confidence)))
                .state(alert.state())
                .asset(Asset.UNKNOWN.withHost(Urls.host(site)).withUrl(Urls.withoutCredentials(site)))
                .lastSeen(time())
                .observed(alert.observed());
        alert.tags.forEach(tag -> finding.alias(Cves.spelled(tag)));
        if (alert.cwe != null && !alert.cwe.equals("0") && !alert.cwe.startsWith("-")) {
            finding.cwe(alert.cwe);
        }
        findings.accept(finding.build());
    }

    ReportSummary summary() {
        return new ReportSummary(ZapReader.ID, null, ZapReader.TOOL, version, time(), alerts, sites, List.of());
    }

    private @Nullable Instant time() {
        if (time == null) {
            Instant first = Times.parse(created);
            time = first == null ? Times.parse(generated) : first;
        }
        return time;
    }
}
