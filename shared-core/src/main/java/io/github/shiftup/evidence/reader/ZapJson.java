package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a report of ZAP in JSON: first what stands around its alerts, in whatever order, then the alerts. */
final class ZapJson {
    private enum Root {
        VERSION("@version"),
        GENERATED("@generated"),
        CREATED("created"),
        SITE("site");

        private final String key;

        Root(String key) {
            this.key = key;
        }
    }

    private enum Site {
        NAME("@name"),
        HOST("@host"),
        ALERTS("alerts");

        private final String key;

        Site(String key) {
            this.key = key;
        }
    }

    private enum Alert {
        pluginid,
        alertRef,
        alert,
        name,
        riskcode,
        confidence,
        cweid,
        count,
        instances,
        tags
    }

    private enum Tag {
        tag
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class, root -> root.key);
    private static final Keys<Site> SITE = Keys.of(Site.class, site -> site.key);
    private static final Keys<Alert> ALERT = Keys.of(Alert.class);
    private static final Keys<Tag> TAG = Keys.of(Tag.class);

    /** Root object, array of sites, site. */
    private static final int DEPTH_OF_SITES = 3;

    private final Report report;
    private final ZapScan scan;
    private final List<@Nullable String> sites = new ArrayList<>();

    ZapJson(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.scan = new ZapScan(report, findings);
    }

    ReportSummary read() {
        try (JsonCursor json = report.jsonWithout(DEPTH_OF_SITES, Set.of(Site.ALERTS.key))) {
            around(json);
        }
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.SITE) {
                    for (var each = json.arrayOrOne(); each.next(); ) {
                        scan.site();
                        site(json, sites.get(each.index()));
                    }
                }
            }
            json.end();
        }
        return scan.summary();
    }

    private void around(JsonCursor json) {
        boolean recognised = false;
        json.nextRoot();
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case VERSION -> scan.version = json.label();
                case GENERATED -> scan.generated = json.label();
                case CREATED -> scan.created = json.label();
                case SITE -> {
                    recognised = true;
                    for (var each = json.arrayOrOne(); each.next(); ) {
                        sites.add(name(json));
                    }
                }
            }
        }
        if (!recognised) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, report.location(), "is no report of ZAP: it has no sites (key \"site\")");
        }
    }

    private static @Nullable String name(JsonCursor json) {
        String name = null;
        String host = null;
        for (var member = json.object(SITE); member.next(); ) {
            switch (member.key()) {
                case NAME -> name = json.label();
                case HOST -> host = json.label();
                case ALERTS -> {}
            }
        }
        return name == null ? host : name;
    }

    private void site(JsonCursor json, @Nullable String site) {
        for (var member = json.object(SITE); member.next(); ) {
            if (member.key() == Site.ALERTS) {
                for (var each = json.array(); each.next(); ) {
                    alert(json, site);
                }
            }
        }
    }

    private void alert(JsonCursor json, @Nullable String site) {
        String pointer = json.pointer();
        ZapScan.Alert alert = new ZapScan.Alert();
        String old = null;
        for (var member = json.object(ALERT); member.next(); ) {
            switch (member.key()) {
                case pluginid -> alert.id = json.label();
                case alertRef -> alert.reference = json.label();
                case name -> alert.name = json.label();
                case alert -> old = json.label();
                case riskcode -> alert.risk = json.label();
                case confidence -> alert.confidence = json.label();
                case cweid -> alert.cwe = json.label();
                case count -> alert.count = json.number();
                case instances -> {
                    for (var each = json.array(); each.next(); ) {
                        alert.instances++;
                    }
                }
                case tags -> tags(json, alert.tags);
            }
        }
        if (alert.id == null) {
            throw json.error(Reason.SHAPE, "an alert has no pluginid. The report was edited; nothing of it is used");
        }
        alert.name = alert.name == null ? old : alert.name;
        scan.add(alert, alert.id, site, pointer);
    }

    private static void tags(JsonCursor json, List<String> tags) {
        for (var each = json.array(); each.next(); ) {
            if (!json.isObject()) {
                continue;
            }
            for (var member = json.object(TAG); member.next(); ) {
                String tag = json.label();
                if (tag != null) {
                    tags.add(tag);
                }
            }
        }
    }
}
