package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads Nuclei's results, one after the other. */
final class NucleiResult {
    private enum Key {
        TEMPLATE_ID("template-id"),
        OLD_TEMPLATE_ID("templateID"),
        TEMPLATE("template"),
        INFO("info"),
        NAME("name"),
        SEVERITY("severity"),
        MATCHER("matcher-name"),
        OLD_MATCHER("matcher_name"),
        TYPE("type"),
        HOST("host"),
        URL("url"),
        MATCHED("matched-at"),
        OLD_MATCHED("matched"),
        IP("ip"),
        TIMESTAMP("timestamp"),
        STATUS("matcher-status"),
        ERROR("error");

        private final String key;

        Key(String key) {
            this.key = key;
        }
    }

    private enum Info {
        name,
        severity,
        classification
    }

    private enum Classification {
        CVE("cve-id"),
        CWE("cwe-id"),
        VECTOR("cvss-metrics"),
        SCORE("cvss-score"),
        EPSS("epss-score");

        private final String key;

        Classification(String key) {
            this.key = key;
        }
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key.key);
    private static final Keys<Info> INFO = Keys.of(Info.class);
    private static final Keys<Classification> CLASSIFICATION = Keys.of(Classification.class, key -> key.key);

    private final Report report;
    private final Consumer<Finding> findings;
    private final Remarks remarks = new Remarks();
    private long read;
    private @Nullable Instant latest;

    private @Nullable String name;
    private @Nullable String severity;
    private final List<String> cves = new ArrayList<>(2);
    private final List<String> cwes = new ArrayList<>(2);
    private @Nullable Rating rating;
    private @Nullable Double epss;

    NucleiResult(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    void read(JsonCursor json) {
        String pointer = json.pointer();
        clear();
        String id = null;
        String nameOutside = null;
        String severityOutside = null;
        String template = null;
        String matcher = null;
        String type = null;
        String host = null;
        String url = null;
        String matched = null;
        String ip = null;
        Instant time = null;
        Boolean status = null;
        boolean error = false;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case TEMPLATE_ID, OLD_TEMPLATE_ID -> id = json.label();
                case TEMPLATE -> template = json.label();
                case INFO -> info(json);
                case NAME -> nameOutside = json.label();
                case SEVERITY -> severityOutside = json.label();
                case MATCHER, OLD_MATCHER -> matcher = json.label();
                case TYPE -> type = json.label();
                case HOST -> host = json.label();
                case URL -> url = json.label();
                case MATCHED, OLD_MATCHED -> matched = json.label();
                case IP -> ip = json.label();
                case TIMESTAMP -> time = json.time();
                case STATUS -> status = json.flag();
                case ERROR -> error = json.textIfScalar() != null;
            }
        }
        id = id == null ? idOf(template) : id;
        name = name == null ? nameOutside : name;
        severity = severity == null ? severityOutside : severity;
        if (id == null) {
            throw json.error(
                    Reason.SHAPE,
                    "a result of Nuclei has no template-id. This is no report of Nuclei, or it was edited; nothing of it is"
                            + " used");
        }
        if (error) {
            remarks.add("the template " + id + " could not be tried everywhere");
        }
        read++;
        latest = time == null || (latest != null && latest.isAfter(time)) ? latest : time;
        String place = matched != null ? matched : url != null ? url : host;
        findings.accept(finding(id, pointer)
                .title(name == null || matcher == null ? name : name + ": " + matcher)
                .activity(Activity.activeIf(!Boolean.FALSE.equals(status)))
                .state(Boolean.FALSE.equals(status) ? (error ? "not matched: error" : "not matched") : null)
                .asset(isFile(type) ? Asset.UNKNOWN : asset(place, host, ip))
                .lastSeen(time)
                .build());
    }

    ReportSummary summary() {
        return new ReportSummary(NucleiReader.ID, null, NucleiReader.TOOL, null, latest, read, read, remarks.all());
    }

    private void clear() {
        name = null;
        severity = null;
        cves.clear();
        cwes.clear();
        rating = null;
        epss = null;
    }

    private void info(JsonCursor json) {
        for (var member = json.object(INFO); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case severity -> severity = json.label();
                case classification -> classification(json);
            }
        }
    }

    private void classification(JsonCursor json) {
        String vector = null;
        Double score = null;
        for (var member = json.object(CLASSIFICATION); member.next(); ) {
            switch (member.key()) {
                case CVE -> listed(json, cves);
                case CWE -> listed(json, cwes);
                case VECTOR -> vector = json.label();
                case SCORE -> score = json.number();
                case EPSS -> epss = json.number();
            }
        }
        rating = CvssVectors.rating(vector, score == null || score == 0 ? null : score, null);
    }

    /** An array, or one text with commas in it. */
    private static void listed(JsonCursor json, List<String> ids) {
        for (String text : json.texts()) {
            for (String id : text.split(",", -1)) {
                ids.add(id.strip());
            }
        }
    }

    private FindingBuilder finding(String id, String pointer) {
        List<String> named =
                cves.stream().map(Cves::spelled).filter(Objects::nonNull).toList();
        Kind kind = Cves.spelled(id) != null || !named.isEmpty() ? Kind.VULNERABILITY : Kind.WEAKNESS;
        FindingBuilder finding = Finding.of(id, kind, report.at(NucleiReader.ID, NucleiReader.TOOL, null, pointer))
                .severity(severity)
                .epss(epss);
        named.stream().filter(cve -> !cve.equalsIgnoreCase(id)).forEach(finding::alias);
        cwes.forEach(finding::cwe);
        if (rating != null) {
            finding.rating(rating);
        }
        return finding;
    }

    private static Asset asset(@Nullable String place, @Nullable String host, @Nullable String ip) {
        String known = Urls.host(place);
        String named = known == null ? Urls.host(host) : known;
        return Asset.UNKNOWN
                .withHost(named == null ? Urls.host(ip) : named)
                .withUrl(place != null && place.contains("://") ? Urls.withoutCredentials(place) : null);
    }

    /** Templates for files match in paths, not on hosts. */
    private static boolean isFile(@Nullable String type) {
        return "file".equals(type);
    }

    /** {@code cves/2021/CVE-2021-1234.yaml}: before there were ids, the file's name was one. */
    private static @Nullable String idOf(@Nullable String template) {
        if (template == null) {
            return null;
        }
        String file = template.substring(Math.max(template.lastIndexOf('/'), template.lastIndexOf('\\')) + 1);
        int extension = file.endsWith(".yaml") ? 5 : file.endsWith(".yml") ? 4 : 0;
        String id = file.substring(0, file.length() - extension);
        return id.isBlank() ? null : id;
    }
}
