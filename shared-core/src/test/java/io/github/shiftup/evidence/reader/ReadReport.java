package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.ShapeSniffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reader made of a report that a test writes or names. */
record ReadReport(ReportSummary summary, List<Finding> findings) {

    /** Reads a text in the format that it is detected as. */
    static ReadReport of(String text) {
        return of(text, null);
    }

    /** Reads a text in a named format. */
    static ReadReport of(String text, @Nullable String format) {
        List<Finding> findings = new ArrayList<>();
        ReportSummary summary = ReportReaders.read(report(text), format, findings::add);
        return new ReadReport(summary, findings);
    }

    /** Reads a fixture, named by its folder and file, in the format that it is detected as. */
    static ReadReport ofFixture(String path) {
        return of(fixture(path));
    }

    /** A text in which single quotes stand for double ones, so that people can read it. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Holds that a text, in which single quotes stand for double ones, is refused for a reason and in words. */
    static void assertRefused(String text, String format, Reason reason, String message) {
        assertThatThrownBy(() -> of(json(text), format))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    static String fixture(String path) {
        try (InputStream in =
                Objects.requireNonNull(ReadReport.class.getResourceAsStream(path), "there is no fixture " + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a reader takes a text for its own. */
    static boolean recognises(ReportReader reader, String text) {
        return reader.recognises(ShapeSniffer.head(report(text).document(), Limits.DEFAULT));
    }

    private static Report report(String text) {
        return Fixtures.report(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The one finding with this id. */
    Finding finding(String id) {
        List<Finding> found =
                findings.stream().filter(finding -> finding.id().equals(id)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " findings have the id " + id + " among "
                    + findings.stream().map(Finding::id).toList());
        }
        return found.get(0);
    }
}
