package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.testing.Effort;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer's texts for every reader and for the detector. A build tries the seeds and what was found before; with
 * {@code JAZZER_FUZZ=1} Jazzer makes new ones, led by the branches that they reach, of the format that
 * {@code -Dshiftup.fuzz.format} names, else of all.
 */
class ReportJazzerTest {
    private static final String FORMAT = System.getProperty("shiftup.fuzz.format", "all");
    private static final List<ReportReader> READERS = FORMAT.equals("all")
            ? ReportReaders.all()
            : ReportReaders.all().stream()
                    .filter(reader -> reader.format().id().equals(FORMAT))
                    .toList();

    static Stream<byte[]> seeds() {
        return READERS.stream().flatMap(reader -> Attempts.seeds(reader).stream());
    }

    @Timeout(60)
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1h")
    void everyReaderReadsOrRefusesWhateverItIsGiven(byte[] text) {
        Effort first = Effort.start();
        tryAll(text);
        if (first.excess(text.length * READERS.size()) != null) {
            // The first time classes are loaded and instrumented, at the expense of the text.
            Effort second = Effort.start();
            tryAll(text);
            assertThat(second.excess(text.length * READERS.size())).isNull();
        }
    }

    private static void tryAll(byte[] text) {
        ReportReader detected = Attempts.detect(text);
        for (ReportReader reader : READERS) {
            String format = reader.format().id();
            Reading named = Attempts.read(text, format);
            if (detected == reader) {
                assertThat(Attempts.read(text, null)).as("detected as " + format).isEqualTo(named);
            }
        }
    }
}
