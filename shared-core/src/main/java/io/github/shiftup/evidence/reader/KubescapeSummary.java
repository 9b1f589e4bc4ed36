package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Kubescape report says once of all its results: when and where it was made, and how bad each control is. */
final class KubescapeSummary {
    private enum Root {
        generationTime,
        clusterName,
        summaryDetails,
        metadata,
        paginationInfo
    }

    private enum Inner {
        controls,
        scoreFactor,
        targetMetadata,
        clusterContextMetadata,
        contextName,
        scanMetadata,
        kubescapeVersion,
        formatVersion,
        isLastChunk
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Inner> INNER = Keys.of(Inner.class);

    /** Nearly all of a report. */
    private static final Set<String> LARGE = Set.of("resources", "results", "attributes");

    /**
     * How bad it is not to pass a control.
     *
     * @param text the tool's own number, as written
     */
    record Factor(@Nullable String text, Level level) {
        static final Factor UNKNOWN = new Factor(null, Level.UNKNOWN);

        /** By the table with which Kubescape makes words of its numbers. */
        static Factor of(JsonCursor json) {
            String text = json.label();
            Double number = JsonCursor.number(text);
            return new Factor(text, number == null || number < 1 ? Level.UNKNOWN : Level.ofScore(number));
        }
    }

    private final Map<String, Factor> factors = new HashMap<>();

    @Nullable
    Instant generated;

    @Nullable
    String toolVersion;

    @Nullable
    String formatVersion;

    boolean hasMoreChunks;
    private @Nullable String clusterName;
    private @Nullable String contextName;

    static KubescapeSummary of(Report report) {
        KubescapeSummary summary = new KubescapeSummary();
        boolean summarised = false;
        try (JsonCursor json = report.jsonWithout(1, LARGE)) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                switch (member.key()) {
                    case generationTime -> summary.generated = json.time();
                    case clusterName -> summary.clusterName = json.label();
                    case summaryDetails -> {
                        summarised = json.isObject();
                        summary.details(json);
                    }
                    case metadata, paginationInfo -> summary.metadata(json);
                }
            }
        }
        if (!summarised) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no Kubescape report that we read: it has no summaryDetails, which tell how bad each control is."
                            + " Write it with --format json --format-version v2");
        }
        return summary;
    }

    private void details(JsonCursor json) {
        for (var member = json.object(INNER); member.next(); ) {
            if (member.key() != Inner.controls) {
                continue;
            }
            for (var control = json.entries(); control.next(); ) {
                for (var inner = json.object(INNER); inner.next(); ) {
                    if (inner.key() == Inner.scoreFactor) {
                        factors.put(control.key(), Factor.of(json));
                    }
                }
            }
        }
    }

    private void metadata(JsonCursor json) {
        for (var member = json.object(INNER); member.next(); ) {
            switch (member.key()) {
                case targetMetadata, clusterContextMetadata, scanMetadata -> metadata(json);
                case contextName -> contextName = json.label();
                case kubescapeVersion -> toolVersion = json.label();
                case formatVersion -> formatVersion = json.label();
                case isLastChunk -> hasMoreChunks = Boolean.FALSE.equals(json.flag());
                case controls, scoreFactor -> {}
            }
        }
    }

    @Nullable
    String cluster() {
        return clusterName == null ? contextName : clusterName;
    }

    Factor factor(String control) {
        return factors.getOrDefault(control, Factor.UNKNOWN);
    }
}
