package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the results of a Kubescape report, resource by resource. */
final class KubescapePass {
    private enum Root {
        results
    }

    private enum Result {
        resourceID,
        controls
    }

    private enum Control {
        controlID,
        name,
        status,
        rules
    }

    private enum Status {
        status,
        subStatus,
        exception
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Control> CONTROL = Keys.of(Control.class);
    private static final Keys<Status> STATUS = Keys.of(Status.class);

    /** {@code apps/v1/namespace/Kind/name}; a file's resource has {@code path=123/api=} before it. */
    private static final Pattern RESOURCE =
            Pattern.compile("(?:path=[^/]*/api=)?[^/]*/v\\d[^/]*/([^/]*)/([^/]+)/([^/]+).*");

    /** {@code /namespace/Kind/name}: a subject, and behind it the role and the binding that give it its rights. */
    private static final Pattern SUBJECT = Pattern.compile("[^/]*/([^/]*)/([^/]+)/([^/]+)(?:/.*)?");

    private static final int SPACE = 1;
    private static final int KIND = 2;
    private static final int NAME = 3;

    /** What came of a control, or of one of its rules. */
    private record Outcome(String status, @Nullable String subStatus) {
        boolean is(String word) {
            return status.equalsIgnoreCase(word);
        }

        boolean isExcepted() {
            return subStatus != null && subStatus.toLowerCase(Locale.ROOT).contains("exception");
        }

        String words() {
            return subStatus == null ? status : status + ": " + subStatus;
        }
    }

    /** A control that was not passed, kept until the resource is known: its id may stand behind its controls. */
    private record Failure(
            String pointer, String control, @Nullable String name, Outcome outcome) {}

    private final Report report;
    private final Tally tally;
    private final KubescapeSummary summary;
    private long excepted;
    private long untold;

    KubescapePass(Report report, Tally tally) {
        this.report = report;
        this.tally = tally;
        this.summary = KubescapeSummary.of(report);
    }

    ReportSummary run() {
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                for (var each = json.array(); each.next(); ) {
                    result(json);
                }
            }
            json.end();
        }
        tally.tool("Kubescape", summary.toolVersion);
        tally.formatVersion(summary.formatVersion);
        tally.made(summary.generated);
        if (excepted > 0) {
            tally.remark("controls that were passed only because of an exception: " + excepted);
        }
        if (untold > 0) {
            tally.remark("controls of which neither they nor their rules say whether they were passed: " + untold);
        }
        if (summary.hasMoreChunks) {
            tally.remark("this is not the last chunk of the report: the others belong to it");
        }
        return tally.summary(KubescapeReader.ID);
    }

    private void result(JsonCursor json) {
        String resource = null;
        boolean looked = false;
        List<Failure> failures = new ArrayList<>();
        for (var member = json.object(RESULT); member.next(); ) {
            switch (member.key()) {
                case resourceID -> resource = json.label();
                case controls -> {
                    looked = !json.isNull();
                    String list = json.pointer();
                    for (var each = json.array(); each.next(); ) {
                        control(json, list + '/' + each.index(), failures);
                    }
                }
            }
        }
        if (looked || resource != null) {
            tally.cover();
        }
        Asset asset = asset(resource);
        for (Failure failure : failures) {
            tally.accept(finding(failure, asset));
        }
    }

    private void control(JsonCursor json, String pointer, List<Failure> failures) {
        String id = null;
        String name = null;
        Outcome own = null;
        Outcome ofRules = null;
        for (var member = json.object(CONTROL); member.next(); ) {
            switch (member.key()) {
                case controlID -> id = json.label();
                case name -> name = json.label();
                case status -> own = json.isObject() ? outcome(json) : outcome(json.label(), null);
                case rules -> ofRules = own == null ? rules(json) : null;
            }
        }
        Outcome outcome = own != null ? own : ofRules;
        String control = Required.text(id, report, pointer, "controlID");
        if (outcome == null) {
            untold++;
        } else if (outcome.is("passed")) {
            excepted += outcome.isExcepted() ? 1 : 0;
        } else {
            failures.add(new Failure(pointer, control, name, outcome));
        }
    }

    /** The worst of the rules: one that failed, else one that was skipped. */
    private static @Nullable Outcome rules(JsonCursor json) {
        Outcome worst = null;
        for (var each = json.array(); each.next(); ) {
            Outcome outcome = outcome(json);
            if (outcome != null && (worst == null || rank(outcome) > rank(worst))) {
                worst = outcome;
            }
        }
        return worst;
    }

    private static int rank(Outcome outcome) {
        return outcome.is("passed") ? 0 : outcome.is("skipped") ? 1 : 2;
    }

    private static @Nullable Outcome outcome(JsonCursor json) {
        String status = null;
        String subStatus = null;
        boolean exception = false;
        for (var member = json.object(STATUS); member.next(); ) {
            switch (member.key()) {
                case status -> status = json.label();
                case subStatus -> subStatus = json.label();
                case exception -> {
                    for (var each = json.array(); each.next(); ) {
                        exception = true;
                    }
                }
            }
        }
        return outcome(status, subStatus == null && exception ? "w/exceptions" : subStatus);
    }

    private static @Nullable Outcome outcome(@Nullable String status, @Nullable String subStatus) {
        return status == null ? null : new Outcome(status, subStatus);
    }

    private Finding finding(Failure failure, Asset asset) {
        KubescapeSummary.Factor factor = summary.factor(failure.control());
        return Finding.of(
                        failure.control(),
                        Kind.MISCONFIGURATION,
                        report.at(KubescapeReader.ID, "Kubescape", summary.toolVersion, failure.pointer()))
                .title(failure.name())
                .severity(factor.text(), factor.level())
                .activity(Activity.activeIf(!failure.outcome().is("skipped")))
                .state(failure.outcome().words())
                .asset(asset)
                .lastSeen(summary.generated)
                .build();
    }

    private Asset asset(@Nullable String resource) {
        Asset asset = Asset.UNKNOWN.withEnvironment(summary.cluster());
        if (resource == null) {
            return asset;
        }
        Matcher parts = RESOURCE.matcher(resource);
        if (!parts.matches()) {
            parts = SUBJECT.matcher(resource);
        }
        if (!parts.matches()) {
            return asset.withWorkload(resource);
        }
        String namespace = parts.group(SPACE).isEmpty() ? null : parts.group(SPACE);
        return asset.withWorkload(Workloads.of(namespace, parts.group(KIND), parts.group(NAME)));
    }
}
