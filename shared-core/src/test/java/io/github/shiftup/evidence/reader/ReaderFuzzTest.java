package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.testing.Fuzzing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged reports are refused in words or read; nothing else comes of them, and it comes soon. */
class ReaderFuzzTest {
    /** Small enough to be met by small texts. */
    private static final Limits LIMITS = new Limits(1 << 20, 100, 100_000, 1_000, 5_000);

    static Stream<ReportReader> readers() {
        return ReportReaders.all().stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReaderReadsOrRefusesWhateverItIsGiven(ReportReader reader) {
        String format = reader.format().id();
        Fuzzing.hold(format, seeds(reader), 150, text -> {
            Reading named = read(text, format);
            if (named != null) {
                assertThat(read(text, format)).isEqualTo(named);
            }
            ReportReader detected = detect(text);
            if (detected == reader) {
                assertThat(read(text, null)).isEqualTo(named);
            }
        });
    }

    /** Parts of one format in another, and every reader on it, whatever it was. */
    @Test
    void anyReaderReadsOrRefusesAnything() {
        List<byte[]> all = readers().flatMap(reader -> seeds(reader).stream()).toList();
        Fuzzing.hold("any", all, 400, text -> {
            ReportReader detected = detect(text);
            int named = Math.floorMod(Arrays.hashCode(text), ReportReaders.all().size());
            read(text, ReportReaders.all().get(named).format().id());
            if (detected != null) {
                read(text, null);
            }
        });
    }

    private static List<byte[]> seeds(ReportReader reader) {
        List<byte[]> seeds = new ArrayList<>();
        for (var file : Fixtures.of(reader)) {
            seeds.add(Fixtures.bytes(file));
            if (Fixtures.isJson(file)) {
                seeds.add(Rewritten.yaml(Fixtures.bytes(file)));
            }
        }
        return seeds;
    }

    private static @Nullable ReportReader detect(byte[] text) {
        try {
            return ReportReaders.detect(Fixtures.report(text, LIMITS));
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
            return null;
        }
    }

    /** Null where it was refused. */
    private static @Nullable Reading read(byte[] text, @Nullable String format) {
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
