package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole texts kept beside the tests. */
final class Golden {
    private Golden() {}

    static String render(VerdictReport report, Verdict verdict) {
        return new String(bytes(report, verdict), StandardCharsets.UTF_8);
    }

    static byte[] bytes(VerdictReport report, Verdict verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(verdict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Compares with a file beside the tests; what was written instead is put under {@code target/golden} to look at. */
    static void assertSame(String actual, String file) {
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            String expected =
                    in == null ? "(no such file: " + file + ")" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!actual.equals(expected)) {
                Path written = Path.of("target", "golden", file);
                Files.createDirectories(written.getParent());
                Files.writeString(written, actual);
            }
            assertThat(actual)
                    .as("target/golden/%s holds what was written", file)
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
