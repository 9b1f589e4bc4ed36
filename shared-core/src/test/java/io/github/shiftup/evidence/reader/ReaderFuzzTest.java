package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.testing.Fuzzing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged reports are refused in words or read; nothing else comes of them, and it comes soon. */
class ReaderFuzzTest {
    static Stream<ReportReader> readers() {
        return ReportReaders.all().stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReaderReadsOrRefusesWhateverItIsGiven(ReportReader reader) {
        String format = reader.format().id();
        Fuzzing.hold(format, Attempts.seeds(reader), 150, text -> {
            Reading named = Attempts.read(text, format);
            if (named != null) {
                assertThat(Attempts.read(text, format)).isEqualTo(named);
            }
            ReportReader detected = Attempts.detect(text);
            if (detected == reader) {
                assertThat(Attempts.read(text, null)).isEqualTo(named);
            }
        });
    }

    /** Parts of one format in another, and every reader on it, whatever it was. */
    @Test
    void anyReaderReadsOrRefusesAnything() {
        List<byte[]> all =
                readers().flatMap(reader -> Attempts.seeds(reader).stream()).toList();
        Fuzzing.hold("any", all, 400, text -> {
            ReportReader detected = Attempts.detect(text);
            int named = Math.floorMod(Arrays.hashCode(text), ReportReaders.all().size());
            Attempts.read(text, ReportReaders.all().get(named).format().id());
            if (detected != null) {
                Attempts.read(text, null);
            }
        });
    }
}
