package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Times;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads Falco's alerts, one after the other. */
final class FalcoAlert {
    private enum Key {
        time,
        rule,
        priority,
        source,
        hostname,
        output,
        output_fields
    }

    private enum Field {
        DEPLOYMENT("k8s.deployment.name"),
        META_DEPLOYMENT("k8smeta.deployment.name"),
        POD("k8s.pod.name"),
        META_POD("k8smeta.pod.name"),
        NAMESPACE("k8s.ns.name"),
        META_NAMESPACE("k8smeta.ns.name"),
        IMAGE("container.image.repository"),
        TAG("container.image.tag"),
        DIGEST("container.image.digest"),
        TARGET_NAMESPACE("ka.target.namespace"),
        TARGET_RESOURCE("ka.target.resource"),
        TARGET_NAME("ka.target.name"),
        TIME("evt.time");

        private final String key;

        Field(String key) {
            this.key = key;
        }
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Field> FIELDS = Keys.of(Field.class, field -> field.key);

    /** What Falco writes for a field that has no value. */
    private static final String NOT_AVAILABLE = "<NA>";

    /** Enough of an output to find its sentence in. */
    private static final int SENTENCE = 300;

    /** Workloads by the name that the Kubernetes API has for many of them. */
    private static final Map<String, String> WORKLOADS = Map.of(
            "pods", "pod",
            "deployments", "deployment",
            "statefulsets", "statefulset",
            "daemonsets", "daemonset",
            "replicasets", "replicaset",
            "jobs", "job",
            "cronjobs", "cronjob");

    private final Report report;
    private final Consumer<Finding> findings;
    private final Remarks remarks = new Remarks();
    private long read;
    private @Nullable Instant latest;

    FalcoAlert(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    void read(JsonCursor json) {
        String pointer = json.pointer();
        Instant time = null;
        String rule = null;
        String priority = null;
        String source = null;
        String host = null;
        String output = null;
        Fields fields = Fields.NONE;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case time -> time = json.time();
                case rule -> rule = json.label();
                case priority -> priority = json.label();
                case source -> source = json.label();
                case hostname -> host = json.label();
                case output -> output = json.beginning(SENTENCE);
                case output_fields -> fields = fields(json);
            }
        }
        if (rule == null || priority == null) {
            throw json.error(
                    Reason.SHAPE,
                    "an alert of Falco has no " + (rule == null ? "rule" : "priority")
                            + ". This is no report of Falco, or it was edited; nothing of it is used");
        }
        Instant seen = time == null ? Times.parse(fields.get(Field.TIME)) : time;
        boolean internal = "internal".equalsIgnoreCase(source) || rule.startsWith("Falco internal:");
        if (internal && rule.toLowerCase(Locale.ROOT).contains("drop")) {
            remarks.add("Falco did not see all events: " + rule);
        }
        read++;
        latest = seen == null || (latest != null && latest.isAfter(seen)) ? latest : seen;
        findings.accept(Finding.of(rule, Kind.BEHAVIOUR, report.at(FalcoReader.ID, FalcoReader.TOOL, null, pointer))
                .title(sentence(output, priority))
                .severity(priority, SyslogLevel.of(priority))
                .activity(Activity.activeIf(!internal))
                .state(internal ? "internal" : null)
                .asset(asset(fields, host))
                .lastSeen(seen)
                .build());
    }

    ReportSummary summary() {
        return new ReportSummary(FalcoReader.ID, null, FalcoReader.TOOL, null, latest, read, read, remarks.all());
    }

    private static Fields fields(JsonCursor json) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (var member = json.object(FIELDS); member.next(); ) {
            String value = json.label();
            if (value != null && !value.equals(NOT_AVAILABLE)) {
                values.put(member.key(), value);
            }
        }
        return new Fields(values);
    }

    /** What an alert's {@code output_fields} say. */
    private record Fields(Map<Field, String> values) {
        static final Fields NONE = new Fields(Map.of());

        @Nullable
        String get(Field field) {
            return values.get(field);
        }

        @Nullable
        String get(Field field, Field other) {
            String value = get(field);
            return value == null ? get(other) : value;
        }
    }

    private static Asset asset(Fields fields, @Nullable String host) {
        String image = fields.get(Field.IMAGE);
        String tag = fields.get(Field.TAG);
        String tagged = image == null || tag == null ? image : image + ':' + tag;
        return new Asset(null, null, workload(fields), tagged, fields.get(Field.DIGEST), host, null);
    }

    private static @Nullable String workload(Fields fields) {
        String namespace = fields.get(Field.NAMESPACE, Field.META_NAMESPACE);
        String deployment = fields.get(Field.DEPLOYMENT, Field.META_DEPLOYMENT);
        if (deployment != null) {
            return Workloads.of(namespace, "deployment", deployment);
        }
        String pod = fields.get(Field.POD, Field.META_POD);
        if (pod != null) {
            return Workloads.of(namespace, "pod", pod);
        }
        String resource = fields.get(Field.TARGET_RESOURCE);
        String kind = resource == null ? null : WORKLOADS.get(resource);
        return kind == null
                ? null
                : Workloads.of(fields.get(Field.TARGET_NAMESPACE), kind, fields.get(Field.TARGET_NAME));
    }

    /** {@code 13:44:05.478445995: Critical A shell was spawned (user=root ...)} without what is told elsewhere. */
    private static @Nullable String sentence(@Nullable String output, String priority) {
        if (output == null) {
            return null;
        }
        int start = 0;
        int colon = output.indexOf(": ");
        if (colon > 0 && Character.isDigit(output.charAt(0)) && output.lastIndexOf(' ', colon) < 0) {
            start = colon + 2;
        }
        if (output.regionMatches(true, start, priority + ' ', 0, priority.length() + 1)) {
            start += priority.length() + 1;
        }
        return Headline.of(output.substring(start, endOfSentence(output, start)));
    }

    /** Where the list of fields begins: {@code (user=root ...)} in older rules, {@code | user=root ...} in newer ones. */
    private static int endOfSentence(String output, int start) {
        int equals = output.indexOf('=', start);
        if (equals < 0) {
            return output.length();
        }
        for (int at = equals - 1; at >= start; at--) {
            char next = output.charAt(at + 1);
            if (output.charAt(at) == ' ' && (next == '(' || next == '|')) {
                return at;
            }
        }
        // A field without a bracket or bar before it: the word in front of the first equals sign is its name.
        return Math.max(start, output.lastIndexOf(' ', equals));
    }
}
