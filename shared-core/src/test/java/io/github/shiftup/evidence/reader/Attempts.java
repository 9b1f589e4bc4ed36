package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may come of a text of which nothing is known: it is read or refused, in words, and nothing else. */
final class Attempts {
    /** Small enough to be met by small texts. */
    private static final Limits LIMITS = new Limits(1 << 20, 100, 100_000, 1_000, 5_000);

    private Attempts() {}

    /** The fixtures of a reader, those in JSON in YAML too. */
    static List<byte[]> seeds(ReportReader reader) {
        List<byte[]> seeds = new ArrayList<>();
        for (var file : Fixtures.of(reader)) {
            seeds.add(Fixtures.bytes(file));
            if (Fixtures.isJson(file)) {
                seeds.add(Rewritten.yaml(Fixtures.bytes(file)));
            }
        }
        return seeds;
    }

    static @Nullable ReportReader detect(byte[] text) {
        try {
            return ReportReaders.detect(Fixtures.report(text, LIMITS));
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
            return null;
        }
    }

    /** Null where it was refused. */
    static @Nullable Reading read(byte[] text, @Nullable String format) {
        List<Finding> findings = new ArrayList<>();
        try {
            ReportSummary summary = ReportReaders.read(Fixtures.report(text, LIMITS), format, findings::add);
            assertThat(summary.findings()).isEqualTo(findings.size());
            assertThat(summary.covered()).isNotNegative();
            return new Reading(summary, findings);
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
            assertThat(e.reason()).isNotEqualTo(Reason.IO);
            return null;
        }
    }
}
