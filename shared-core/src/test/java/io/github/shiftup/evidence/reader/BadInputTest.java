package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of bad report that is known by name: what becomes of it, and why, in words.
 *
 * <p>Elsewhere, for every format: cut off anywhere, in UTF-16, gzipped, with something behind it, over a limit ({@link
 * ReportReaderContractTest}); damaged in any other way ({@link ReaderFuzzTest}); of another format, empty ({@link
 * ReportReadersTest}, {@link DetectionTest}); of another version, of another shape (each reader's own test). What the texts
 * of a report do to a terminal is {@code report.PlainTest}'s.
 */
class BadInputTest {
    private static final String BEGINNING =
            "{\"SchemaVersion\": 2, \"ArtifactName\": \"a\", \"ArtifactType\": \"filesystem\", \"Results\": [";

    @TempDir
    Path folder;

    @Test
    void aMissingFile() {
        Path missing = folder.resolve("missing.json");
        ReportException refusal = catchThrowableOfType(
                ReportException.class,
                () -> ReportReaders.read(
                        new Report("source", ReportDocument.ofFile(missing, "missing.json"), Limits.DEFAULT),
                        null,
                        finding -> {}));

        assertThat(refusal.reason()).isEqualTo(Reason.IO);
        assertThat(refusal).hasMessageContainingAll("missing.json: could not be opened", "there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\ufeff"})
    void anEmptyFile(String text) {
        assertThat(refusal(text).reason()).isEqualTo(Reason.NO_CONTENT);
    }

    @Test
    void oneThatWasCutOff() {
        ReportException refusal = refusal(BEGINNING + "{\"Target\": \"a\"");

        assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refusal).hasMessageContaining("cut off");
    }

    @Test
    void bytesThatAreNoUtf8() {
        byte[] text = trivy("\u00ff").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(text).reason()).isEqualTo(Reason.SYNTAX);
    }

    @Test
    void oneLargerThanTheLimitAlsoWhereTheRestIsSpace() {
        byte[] text = Arrays.copyOf(trivy("a").getBytes(StandardCharsets.UTF_8), 2 << 20);
        Arrays.fill(text, trivy("a").length(), text.length, (byte) ' ');

        assertThat(refusal(text, new Limits(1 << 20, 100, 1_000, 1_000, 1_000)).reason())
                .isEqualTo(Reason.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":',}"})
    void oneNestedWithoutEnd(String open, String close) {
        String nest = open.repeat(100_000) + "1" + close.repeat(100_000);

        ReportException refusal =
                refusal(trivy("a").replace("\"Severity\"", "\"Unknown\": " + nest + ", \"Severity\""));

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refusal).hasMessageContaining("200");
    }

    @Test
    void xmlNestedWithoutEnd() {
        ReportException refusal = refusal("<OWASPZAPReport version=\"2\">" + "<site>".repeat(100_000), "zap");

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
    }

    @Test
    void yamlNestedWithoutEnd() {
        ReportException refusal =
                refusal("SchemaVersion: 2\nArtifactName: a\nResults: " + "[".repeat(100_000), "trivy");

        assertThat(refusal.reason()).isIn(Reason.LIMIT, Reason.SYNTAX);
    }

    @Test
    void oneOfAnotherFormatThanTheOneItIsSaidToBe() {
        ReportException refusal = refusal(trivy("a"), "sarif");

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void oneOfAVersionThatNobodyKnows() {
        ReportException refusal = refusal(trivy("a").replace(": 2,", ": 3,"));

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_VERSION);
    }

    /** Which of them counts is anyone's guess, and the other one may be the finding. */
    @Test
    void aKeyThatStandsTwice() {
        ReportException refusal = refusal(trivy("a").replace("\"Severity\"", "\"Severity\": \"LOW\", \"Severity\""));

        assertThat(refusal).hasMessageContaining("Severity");
    }

    @Test
    void aDoctypeWithAnEntityThatNamesAFile() {
        ReportException refusal =
                refusal("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                        + "<OWASPZAPReport version=\"2\"><site name=\"&b;\"/></OWASPZAPReport>");

        assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refusal).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aBillionLaughsInXml() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        text.append("]><OWASPZAPReport version=\"2\">&l29;</OWASPZAPReport>");

        assertThat(refusal(text.toString())).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aBillionLaughsInYaml() {
        StringBuilder text = new StringBuilder("SchemaVersion: 2\nArtifactName: a\na0: &a0 [ha]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        text.append("Results: []\n");

        ReportException refusal = refusal(text.toString(), "trivy");

        assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refusal).hasMessageContaining("alias");
    }

    /** The parser keeps a line until its end, and copies it whenever it reads on. */
    @Test
    void yamlOfOneEndlessLine() {
        ReportException refusal = refusal("SchemaVersion: 2\nArtifactName: " + "a".repeat(10_000_000), "trivy");

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refusal).hasMessageContaining("has a line longer than the limit of 2000000 bytes");
    }

    @Test
    void aLimitThatIsMetInYamlIsToldAsALimit() {
        String text = "SchemaVersion: 2\nArtifactName: a\n" + "b: c\n".repeat(100_000);

        Limits limits = new Limits(50_000, 100, 1_000, 1_000, 1_000);
        Report report = Fixtures.report(text.getBytes(StandardCharsets.UTF_8), limits);
        ReportException refusal =
                catchThrowableOfType(ReportException.class, () -> ReportReaders.read(report, "trivy", finding -> {}));

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refusal).hasMessageContaining("larger than the limit of 50000 bytes");
    }

    @Test
    void fourThousandLinesOfCommentAndNothingElse() throws InterruptedException {
        ReportException[] refusal = new ReportException[1];
        Thread small = new Thread(null, () -> refusal[0] = refusal("#\n".repeat(5_000)), "small stack", 1 << 18);
        small.start();
        small.join();

        assertThat(refusal[0].reason()).isEqualTo(Reason.NO_CONTENT);
    }

    @Test
    void aGzipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(BEGINNING.getBytes(StandardCharsets.UTF_8));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                gzip.write(spaces);
            }
        }
        assertThat(out.size()).isLessThan(1 << 17);

        ReportException refusal = refusal(out.toByteArray(), new Limits(8 << 20, 100, 1_000, 1_000, 1_000));

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refusal).hasMessageContaining("after decompression");
    }

    @Test
    void oneThatWasCutOffInItsCompressedForm() {
        byte[] gzipped = Rewritten.gzipped(trivy("a").getBytes(StandardCharsets.UTF_8));

        for (int at : new int[] {3, 9, 40, gzipped.length - 1}) {
            ReportException refusal = refusal(Arrays.copyOf(gzipped, at));
            assertThat(refusal.reason()).as("after byte " + at).isEqualTo(Reason.SYNTAX);
            assertThat(refusal).hasMessageContaining("cut off");
        }
    }

    @Test
    void oneThatWasDamagedInItsCompressedForm() {
        byte[] gzipped = Rewritten.gzipped(trivy("a").getBytes(StandardCharsets.UTF_8));
        // In the check sum: whatever was unpacked, it is not what was packed.
        gzipped[gzipped.length - 6] ^= 1;

        ReportException refusal = refusal(gzipped);

        assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refusal).hasMessageContaining("damaged in its compressed form");
    }

    /** By its first four bytes it would be UTF-32, in which the rest has no meaning. */
    @Test
    void zeroBytesAfterTheFirstBracket() {
        ReportException refusal = refusal("{" + "\u0000".repeat(103) + trivy("a"), "trivy");

        assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
    }

    @Test
    void twoReportsInOneFile() {
        assertThat(refusal(trivy("a") + "\n" + trivy("b"))).hasMessageContaining("document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b"})
    void zeroBytesInAText(String text) {
        assertThat(refusal(trivy(text)).reason()).isEqualTo(Reason.SYNTAX);
    }

    @Test
    void zeroBytesInPlaceOfAReport() {
        assertThat(refusal("\u0000".repeat(5_000)).reason()).isIn(Reason.NO_CONTENT, Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-999999999", "123456789012345678901234567890", "0.1e1000000000"})
    void aNumberBeyondAllMeasure(String number) {
        String text = trivy("a").replace("7.5", number);

        for (Finding finding :
                Fixtures.read(text.getBytes(StandardCharsets.UTF_8)).findings()) {
            finding.ratings()
                    .forEach(rating ->
                            assertThat(rating.score()).matches(score -> score == null || Double.isFinite(score)));
        }
    }

    @Test
    void aNumberOfMoreDigitsThanTheLimit() {
        assertThat(refusal(trivy("a").replace("7.5", "9".repeat(100_000))).reason())
                .isEqualTo(Reason.LIMIT);
    }

    @Test
    void aTextOfTenMegabytesThatIsKept() {
        assertThat(refusal(trivy("a".repeat(10_000_000))).reason()).isEqualTo(Reason.LIMIT);
    }

    @Test
    void aTextOfTenMegabytesThatNobodyAskedForIsNoMatter() {
        String text =
                trivy("a").replace("\"Severity\"", "\"Unknown\": \"" + "a".repeat(10_000_000) + "\", \"Severity\"");

        assertThat(Fixtures.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .hasSize(1);
    }

    /** JSON allows half a character; what is written of it further on is still UTF-8. */
    @Test
    void halfACharacter() {
        Reading reading = Fixtures.read(trivy("x\\ud800y").getBytes(StandardCharsets.UTF_8));

        byte[] written = FindingLinesReaderTest.written(reading.findings());

        assertThat(Fixtures.read(written).findings()).hasSize(1);
        assertThat(new String(written, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    private static String trivy(String title) {
        return BEGINNING + "{\"Target\": \"t\", \"Class\": \"lang-pkgs\", \"Type\": \"jar\", \"Vulnerabilities\": ["
                + "{\"VulnerabilityID\": \"CVE-2099-1\", \"PkgName\": \"a:b\", \"InstalledVersion\": \"1\", \"Title\": \""
                + title + "\", \"CVSS\": {\"nvd\": {\"V3Score\": 7.5}}, \"Severity\": \"HIGH\"}]}]}";
    }

    private static ReportException refusal(String text) {
        return refusal(text, null);
    }

    private static ReportException refusal(String text, @Nullable String format) {
        return catchThrowableOfType(
                ReportException.class,
                () -> ReportReaders.read(
                        Fixtures.report(text.getBytes(StandardCharsets.UTF_8)), format, finding -> {}));
    }

    private static ReportException refusal(byte[] bytes) {
        return refusal(bytes, Limits.DEFAULT);
    }

    private static ReportException refusal(byte[] bytes, Limits limits) {
        return catchThrowableOfType(ReportException.class, () -> Fixtures.read(Fixtures.report(bytes, limits)));
    }
}
