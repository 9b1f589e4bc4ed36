package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.ShapeSniffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every registered reader keeps to, on every one of its fixtures. Nothing is to be inherited or registered: a reader
 * in {@link ReportReaders} and a file in the folder of its format is enough to be held to this.
 */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("fixtures")
class ReportReaderContractTest {
    /** A cut-off file is tried at this many places, always the same ones. */
    private static final int CUTS = 80;

    private final ReportReader reader;
    private final Path fixture;
    private final byte[] bytes;

    ReportReaderContractTest(ReportReader reader, Path fixture) {
        this.reader = reader;
        this.fixture = fixture;
        this.bytes = Fixtures.bytes(fixture);
    }

    static Stream<Arguments> fixtures() {
        return ReportReaders.all().stream()
                .flatMap(reader -> Fixtures.of(reader).stream()
                        .map(file -> Arguments.of(
                                Named.of(reader.format().id(), reader),
                                Named.of(file.getFileName().toString(), file))));
    }

    @Test
    void itsReaderAloneRecognisesIt() {
        Shape head = ShapeSniffer.head(Fixtures.report(bytes).document(), Limits.DEFAULT);

        assertThat(ReportReaders.all().stream().filter(each -> each.recognises(head)))
                .containsExactly(reader);
    }

    @Test
    void aReaderThatIsNamedReadsItLikeTheOneThatIsDetected() {
        Reading detected = Fixtures.read(bytes);
        var findings = new java.util.ArrayList<Finding>();
        ReportSummary summary =
                ReportReaders.read(Fixtures.report(bytes), reader.format().id(), findings::add);

        assertThat(new Reading(summary, findings)).isEqualTo(detected);
    }

    @Test
    void theSummaryCountsWhatWasHandedOver() {
        Reading reading = Fixtures.read(bytes);

        assertThat(reading.summary().format()).isEqualTo(reader.format().id());
        assertThat(reading.summary().findings()).isEqualTo(reading.findings().size());
    }

    @Test
    void everyFindingNamesItsSourceAndAPlaceThatIsThere() {
        assumeFalse(reader instanceof FindingLinesReader, "its findings name the report that they were in first");
        for (Finding finding : Fixtures.read(bytes).findings()) {
            assertThat(finding.source().id()).isEqualTo("source");
            assertThat(finding.source().location()).isEqualTo("report");
            assertThat(finding.source().format()).isEqualTo(reader.format().id());
            String pointer = finding.source().pointer();
            if (Fixtures.isJson(fixture) || Fixtures.isJsonLines(fixture)) {
                assertThat(ReportPointers.resolvesInJson(bytes, pointer))
                        .as(pointer)
                        .isTrue();
            } else if (Fixtures.isXml(fixture)) {
                assertThat(ReportPointers.resolvesInXml(bytes, pointer))
                        .as(pointer)
                        .isTrue();
            }
        }
    }

    @Test
    void noTwoFindingsStandAtOnePlace() {
        assertThat(Fixtures.read(bytes).findings().stream()
                        .map(finding -> finding.source().pointer() + " " + finding.component()))
                .doesNotHaveDuplicates();
    }

    @Test
    void readTwiceItSaysTheSame() {
        assertThat(Fixtures.read(bytes)).isEqualTo(Fixtures.read(bytes));
    }

    @Test
    void gzippedItSaysTheSame() {
        assertThat(Fixtures.read(Rewritten.gzipped(bytes))).isEqualTo(Fixtures.read(bytes));
    }

    @Test
    void withAByteOrderMarkItSaysTheSame() {
        assumeTrue(Fixtures.isJson(fixture) || Fixtures.isJsonLines(fixture) || Fixtures.isXml(fixture));

        assertThat(Fixtures.read(Rewritten.withByteOrderMark(bytes))).isEqualTo(Fixtures.read(bytes));
    }

    @Test
    void inUtf16ItSaysTheSame() {
        assumeTrue(
                Fixtures.isJson(fixture) || Fixtures.isJsonLines(fixture),
                "XML declares its encoding; that is the parser's");

        assertThat(Fixtures.read(Rewritten.utf16(bytes))).isEqualTo(Fixtures.read(bytes));
    }

    @Test
    void whateverTheOrderOfItsKeysItSaysTheSame() {
        assumeTrue(Fixtures.isJson(fixture) || Fixtures.isJsonLines(fixture), "XML has an order");
        Reading asWritten = Fixtures.read(bytes);

        holdSame(Fixtures.read(Rewritten.keysReversed(bytes)), asWritten);
        holdSame(Fixtures.read(Rewritten.keysSorted(bytes)), asWritten);
    }

    @Test
    void asYamlItSaysTheSame() {
        assumeTrue(Fixtures.isJson(fixture));

        assertThat(Fixtures.read(Rewritten.yaml(bytes))).isEqualTo(Fixtures.read(bytes));
    }

    @Test
    void cutOffAnywhereItIsRefused() {
        assumeTrue(Fixtures.isJson(fixture) || Fixtures.isXml(fixture), "YAML, CSV and JSON Lines end at any line");
        int end = new String(bytes, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        Random random = new Random(20261124);
        for (int i = 0; i < CUTS; i++) {
            int at = i == 0 ? end - 1 : 1 + random.nextInt(end - 1);
            refused(Arrays.copyOf(bytes, at), "cut off after byte " + at);
        }
    }

    /** Where a line ends, a file of lines may end too; nothing tells that more was to come. */
    @Test
    void cutOffInTheMiddleOfALineItIsRefused() {
        assumeTrue(Fixtures.isJsonLines(fixture));
        int end = new String(bytes, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        Random random = new Random(20261124);
        int tried = 0;
        for (int i = 0; i < CUTS; i++) {
            int at = i == 0 ? end - 1 : 1 + random.nextInt(end - 1);
            boolean betweenLines = bytes[at] == '\n' || bytes[at - 1] == '\n';
            if (!betweenLines) {
                refused(Arrays.copyOf(bytes, at), "cut off after byte " + at);
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void cutOffInItsCompressedFormItIsRefused() {
        byte[] gzipped = Rewritten.gzipped(bytes);
        for (int at : new int[] {1, 2, 5, 10, 18, gzipped.length / 2, gzipped.length - 9, gzipped.length - 1}) {
            refused(Arrays.copyOf(gzipped, at), "cut off after compressed byte " + at);
        }
    }

    @Test
    void whatFollowsItsEndIsNotIgnored() {
        assumeTrue(Fixtures.isJson(fixture) || Fixtures.isJsonLines(fixture) || Fixtures.isXml(fixture));
        refused(Rewritten.concat(bytes, "garbage".getBytes(StandardCharsets.UTF_8)), "garbage behind it");
        Reading once = Fixtures.read(bytes);
        try {
            // Formats of several documents in one file read both; the others refuse.
            assertThat(Fixtures.read(Rewritten.concat(bytes, bytes)).findings())
                    .hasSize(2 * once.findings().size());
        } catch (ReportException e) {
            assertThat(e.reason()).isIn(Reason.SYNTAX, Reason.SHAPE, Reason.UNKNOWN_FORMAT);
        }
    }

    @Test
    void oneFindingMoreThanTheLimitIsRefused() {
        int count = Fixtures.read(bytes).findings().size();
        assumeTrue(count > 1);
        Limits limits = new Limits(1 << 20, 100, 10_000, 1_000, count - 1);

        assertThatThrownBy(() -> Fixtures.read(Fixtures.report(bytes, limits)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("limit of " + (count - 1));
    }

    @Test
    void oneByteMoreThanTheLimitIsRefused() {
        Limits limits = new Limits(bytes.length - 1, 100, 10_000, 1_000, 1_000);

        assertThatThrownBy(() -> Fixtures.read(Fixtures.report(bytes, limits)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("limit of " + (bytes.length - 1) + " bytes");
    }

    private void refused(byte[] damaged, String how) {
        try {
            ReportReaders.read(Fixtures.report(damaged), null, finding -> {});
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
            readByForce(damaged, how);
            return;
        }
        fail(fixture.getFileName() + " " + how + " was read as if it were whole");
    }

    /** Detection may already refuse what is left; the reader itself must do so as well. */
    private void readByForce(byte[] damaged, String how) {
        try {
            ReportReaders.read(Fixtures.report(damaged), reader.format().id(), finding -> {});
        } catch (ReportException e) {
            return;
        }
        fail(fixture.getFileName() + " " + how + " was read as if it were whole when its format was named");
    }

    /** The same findings at the same places; the order of lists that stand for sets follows the text. */
    private static void holdSame(Reading found, Reading wanted) {
        assertThat(found.summary()).isEqualTo(wanted.summary());
        assertThat(canonical(found)).containsExactlyInAnyOrderElementsOf(canonical(wanted));
    }

    private static List<String> canonical(Reading reading) {
        return reading.findings().stream().map(SortedLists::of).toList();
    }
}
