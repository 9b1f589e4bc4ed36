package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;

/** Reads the entries of a GitLab report. */
final class GitlabPass {
    private enum Root {
        vulnerabilities,
        dependency_files
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);

    private final Report report;
    private final GitlabScan scan;
    private final Tally tally;

    GitlabPass(Report report, GitlabScan scan, Tally tally) {
        this.report = report;
        this.scan = scan;
        this.tally = tally;
    }

    void read() {
        boolean found = false;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                switch (member.key()) {
                    case vulnerabilities -> {
                        found = !json.isNull();
                        vulnerabilities(json);
                    }
                    case dependency_files -> {
                        for (var each = json.array(); each.next(); ) {
                            tally.cover();
                        }
                    }
                }
            }
            json.end();
        }
        if (!found) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no GitLab security report: it has no list of vulnerabilities, not even an empty one");
        }
    }

    private void vulnerabilities(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            GitlabEntry entry =
                    new GitlabEntry(report.at(GitlabReader.ID, scan.tool(), scan.toolVersion(), json.pointer()));
            entry.read(json);
            tally.accept(entry.finding(scan));
        }
    }
}
