package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one Snyk report: first what its projects are, which they say last, then what was found in them. */
final class SnykPass {
    private enum Project {
        vulnerabilities,
        infrastructureAsCodeIssues,
        filtered,
        applications,
        ok,
        error,
        projectName,
        path,
        targetFile
    }

    private enum Filtered {
        ignore,
        patch
    }

    private static final Keys<Project> PROJECT = Keys.of(Project.class);
    private static final Keys<Filtered> FILTERED = Keys.of(Filtered.class);
    private static final Set<String> LARGE = Set.of(
            "vulnerabilities",
            "infrastructureAsCodeIssues",
            "infrastructureAsCodeSuccesses",
            "filtered",
            "remediation",
            "licensesPolicy",
            "docker");
    private static final String IMAGE = "docker-image|";

    private final Report report;
    private final Consumer<Finding> sink;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private long findings;

    SnykPass(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    long projects() {
        return assets.size();
    }

    void run() {
        boolean list;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            list = json.isArray();
        }
        try (JsonCursor json = report.jsonWithout(list ? 2 : 1, LARGE)) {
            json.nextRoot();
            if (list) {
                for (var each = json.array(); each.next(); ) {
                    look(json, "/" + each.index());
                }
            } else {
                look(json, "");
            }
        }
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            if (list) {
                for (var each = json.array(); each.next(); ) {
                    project(json, "/" + each.index(), Asset.UNKNOWN);
                }
            } else {
                project(json, "", Asset.UNKNOWN);
            }
            json.end();
        }
    }

    private void look(JsonCursor json, String pointer) {
        String name = null;
        String path = null;
        String file = null;
        String error = null;
        boolean tested = false;
        for (var member = json.object(PROJECT); member.next(); ) {
            switch (member.key()) {
                case projectName -> name = json.label();
                case path -> path = json.label();
                case targetFile -> file = json.label();
                case error -> error = json.isNull() ? null : String.valueOf(json.textIfScalar());
                case vulnerabilities -> tested = true;
                case applications -> {
                    for (var each = json.array(); each.next(); ) {
                        look(json, pointer + "/applications/" + each.index());
                    }
                }
                case infrastructureAsCodeIssues, filtered, ok -> {}
            }
        }
        if (error != null) {
            throw new ReportException(
                    Reason.SHAPE,
                    report.location(),
                    "at " + (pointer.isEmpty() ? "the document" : pointer) + ": is no result, Snyk could not test"
                            + (path == null ? "" : " " + path) + ": \"" + error
                            + "\". Mend the job that runs Snyk; nothing of this report is used");
        }
        Required.text(tested ? "" : null, report, pointer, "vulnerabilities");
        assets.put(pointer, asset(name, path));
        if (file != null) {
            files.put(pointer, file);
        }
    }

    /** A project, or an image by the tag that its path has behind the image's name. */
    private static Asset asset(@Nullable String name, @Nullable String path) {
        if (name == null || !name.startsWith(IMAGE)) {
            return Asset.UNKNOWN.withService(name);
        }
        String image = name.substring(IMAGE.length());
        if (path != null && path.startsWith(image + ':')) {
            int end = path.indexOf('/', image.length());
            return Asset.UNKNOWN.withImage(end < 0 ? path : path.substring(0, end), null);
        }
        return Asset.UNKNOWN.withImage(image, null);
    }

    /** @param around the image that an application was found in; unknown for a project of its own */
    private void project(JsonCursor json, String pointer, Asset around) {
        Asset own = assets.getOrDefault(pointer, Asset.UNKNOWN);
        Asset asset = around.image() == null ? own : own.withImage(around.image(), around.digest());
        for (var member = json.object(PROJECT); member.next(); ) {
            switch (member.key()) {
                case vulnerabilities -> {
                    // Null is no list of nothing: where Snyk found nothing it writes an empty one.
                    Required.text(json.isNull() ? null : "", report, pointer, "vulnerabilities");
                    entries(json, pointer + "/vulnerabilities/", asset, null);
                }
                case infrastructureAsCodeIssues -> {
                    String list = pointer + "/infrastructureAsCodeIssues/";
                    for (var each = json.array(); each.next(); ) {
                        findings++;
                        sink.accept(SnykSetting.read(json, report, list + each.index(), asset, files.get(pointer)));
                    }
                }
                case filtered -> {
                    for (var list = json.object(FILTERED); list.next(); ) {
                        boolean ignored = list.key() == Filtered.ignore;
                        String place = pointer + "/filtered/" + list.key() + '/';
                        entries(json, place, asset, ignored ? "ignored" : "patched");
                    }
                }
                case applications -> {
                    for (var each = json.array(); each.next(); ) {
                        project(json, pointer + "/applications/" + each.index(), asset);
                    }
                }
                case ok, error, projectName, path, targetFile -> {}
            }
        }
    }

    private void entries(JsonCursor json, String list, Asset asset, @Nullable String takenOut) {
        for (var each = json.array(); each.next(); ) {
            SnykEntry entry = new SnykEntry(report, list + each.index());
            entry.read(json);
            var finding = entry.finding().asset(asset);
            if (takenOut != null) {
                finding.activity(Activity.INACTIVE).state(StateWords.of(entry.reason(), takenOut));
            }
            findings++;
            sink.accept(finding.build());
        }
    }
}
