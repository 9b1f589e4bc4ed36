package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** One rule that a file of infrastructure breaks, as snyk iac writes it. */
final class SnykSetting {
    private enum Key {
        id,
        title,
        severity,
        isIgnored
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    private SnykSetting() {}

    /** @param file that it stands in, null if the report does not name it */
    static Finding read(JsonCursor json, Report report, String pointer, Asset asset, @Nullable String file) {
        FindingBuilder finding = Finding.of(
                        "UNKNOWN", Kind.MISCONFIGURATION, report.at(SnykReader.ID, SnykReader.TOOL, null, pointer))
                .asset(asset);
        String id = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case title -> {
                    String title = json.label();
                    finding.title(file == null || title == null ? title : file + ": " + title);
                }
                case severity -> finding.severity(json.label());
                case isIgnored -> {
                    if (Boolean.TRUE.equals(json.flag())) {
                        finding.activity(Activity.INACTIVE).state("ignored");
                    }
                }
            }
        }
        return finding.id(Required.text(id, report, pointer, "id")).build();
    }
}
