package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report of osv-scanner. A package is kept until its end: which of its vulnerabilities are one, and how severe,
 * stands behind them.
 */
final class OsvScan {
    private enum Root {
        results
    }

    private enum Result {
        source,
        packages
    }

    private enum PackageKey {
        package_,
        vulnerabilities,
        groups
    }

    private enum GroupKey {
        ids,
        aliases,
        max_severity
    }

    /** Ids of one vulnerability, and the highest CVSS score among them. */
    private record Group(
            List<String> ids,
            List<String> aliases,
            @Nullable Double score) {}

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<PackageKey> PACKAGE =
            Keys.of(PackageKey.class, key -> key.name().replace("package_", "package"));
    private static final Keys<GroupKey> GROUP = Keys.of(GroupKey.class);

    private final Report report;
    private final OsvSources sources;
    private final Consumer<Finding> sink;
    private long findings;
    private long packages;
    private boolean listed;

    OsvScan(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sources = new OsvSources(report);
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    /** A scan that has nothing to look at fails and writes no report; one without findings lists no packages. */
    long covered() {
        return listed ? Math.max(1, packages) : 0;
    }

    void run() {
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                listed = !json.isNull();
                for (var each = json.array(); each.next(); ) {
                    result(json, each.index());
                }
            }
            json.end();
        }
    }

    /** The path of its source comes before its packages, as osv-scanner writes it; else it is looked up ahead. */
    private void result(JsonCursor json, int index) {
        String path = null;
        boolean known = false;
        boolean listsPackages = false;
        for (var member = json.object(RESULT); member.next(); ) {
            if (member.key() == Result.source) {
                path = OsvSources.path(json);
                known = true;
                continue;
            }
            listsPackages = !json.isNull();
            String from = known ? path : sources.get(index);
            for (var list = json.array(); list.next(); ) {
                onePackage(json, "/results/" + index + "/packages/" + list.index(), from);
            }
        }
        Required.text(listsPackages ? "" : null, report, "/results/" + index, "list of packages");
    }

    private void onePackage(JsonCursor json, String pointer, @Nullable String path) {
        OsvPackage pack = null;
        List<OsvRecord> records = new ArrayList<>();
        List<Group> groups = List.of();
        for (var member = json.object(PACKAGE); member.next(); ) {
            switch (member.key()) {
                case package_ -> pack = OsvPackage.read(json);
                case vulnerabilities -> {
                    for (var each = json.array(); each.next(); ) {
                        OsvRecord record = new OsvRecord();
                        record.read(json, pack);
                        records.add(record);
                    }
                }
                case groups -> groups = groups(json);
            }
        }
        packages++;
        OsvPackage found = pack == null ? OsvPackage.NONE : pack;
        for (int i = 0; i < records.size(); i++) {
            emit(records.get(i), found, groups, path, pointer + "/vulnerabilities/" + i);
        }
    }

    private void emit(OsvRecord record, OsvPackage pack, List<Group> groups, @Nullable String path, String pointer) {
        String id = Required.text(record.id, report, pointer, "id");
        List<OsvAffected> about = new ArrayList<>(record.affected);
        about.removeIf(entry -> !entry.pack.isOf(pack));
        FindingBuilder finding = record.finding(id, report.at(OsvReader.ID, OsvReader.SCANNER, null, pointer), about)
                .component(pack.component(path));
        boolean rated = record.isRated(about);
        for (Group group : groups) {
            if (group.ids().contains(id)) {
                group.ids().forEach(finding::alias);
                group.aliases().forEach(finding::alias);
                if (!rated && group.score() != null) {
                    finding.severity(null, Level.ofScore(group.score()));
                    rated = true;
                }
            }
        }
        if (pack.name() == null && pack.commit() != null && !record.isWithdrawn()) {
            finding.state("commit " + pack.commit());
        }
        findings++;
        sink.accept(finding.build());
    }

    private static List<Group> groups(JsonCursor json) {
        List<Group> groups = new ArrayList<>();
        for (var each = json.array(); each.next(); ) {
            List<String> ids = List.of();
            List<String> aliases = List.of();
            Double score = null;
            for (var member = json.object(GROUP); member.next(); ) {
                switch (member.key()) {
                    case ids -> ids = json.texts();
                    case aliases -> aliases = json.texts();
                    case max_severity -> score = json.number();
                }
            }
            groups.add(new Group(ids, aliases, score));
        }
        return groups;
    }
}
