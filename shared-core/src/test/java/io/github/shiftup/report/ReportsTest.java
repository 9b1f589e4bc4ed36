package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Verdict;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {
    @TempDir
    Path folder;

    static List<VerdictReport> reports() {
        return Reports.all();
    }

    @Test
    void writesAllFilesThatOthersRelyOn() throws IOException {
        Reports.writeAll(Verdicts.failing(), folder.resolve("target/shift-up"));

        assertThat(names(folder.resolve("target/shift-up")))
                .containsExactlyInAnyOrder(
                        "verdict.json",
                        "verdict.sarif",
                        "TEST-shift-up.xml",
                        "verdict.md",
                        "bom.vex.json",
                        "report.html");
    }

    @Test
    void replacesTheFilesOfTheLastBuild() throws IOException {
        Reports.writeAll(Verdicts.failing(), folder);
        Reports.writeAll(Verdicts.passing(), folder);

        assertThat(names(folder)).hasSameSizeAs(Reports.all());
        assertThat(Files.readString(folder.resolve("verdict.json"))).contains("\"outcome\": \"PASS\"");
    }

    @Test
    void aFolderThatIsAFileGivesAClearError() throws IOException {
        Path file = Files.writeString(folder.resolve("target"), "not a folder");

        assertThatThrownBy(() -> Reports.writeAll(Verdicts.failing(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Make the folder writable, or choose another one");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aReportThatBreaksOffLeavesTheLastOnesAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("verdict.json"), "the last good one");

        assertThatThrownBy(() -> {
                    try (StagedFiles files = StagedFiles.in(folder)) {
                        files.stage("verdict.json", out -> out.write("half".getBytes(StandardCharsets.UTF_8)));
                        files.stage("report.html", out -> {
                            throw new IOException("disk full");
                        });
                        files.commit();
                    }
                })
                .hasMessage("disk full");
        assertThat(names(folder)).containsExactly("verdict.json");
        assertThat(folder.resolve("verdict.json")).hasContent("the last good one");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void equalVerdictsGiveEqualBytesWhateverTheMachinesHabits(VerdictReport report) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Verdict> verdicts = JsonReportTest.verdicts();
        List<byte[]> before =
                verdicts.stream().map(each -> Golden.bytes(report, each)).toList();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                List<Verdict> again = JsonReportTest.verdicts();
                for (int at = 0; at < again.size(); at++) {
                    assertThat(Golden.bytes(report, again.get(at)))
                            .as("%s in %s", report.fileName(), tag)
                            .isEqualTo(before.get(at));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingInAReportSteersATerminal(VerdictReport report) {
        String text = Golden.render(report, Hostile.verdict());

        assertThat(text.codePoints().filter(point -> point != '\n' && !Plain.isHarmless(point)))
                .isEmpty();
    }

    @Test
    void nothingOnTheConsoleSteersATerminalOrRunsOn() {
        List<ConsoleLine> lines = ConsoleReport.lines(Hostile.verdict(), ConsoleStyle.PLAIN);

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.text()).hasSizeLessThan(5_000);
            assertThat(line.text().codePoints().filter(point -> !Plain.isHarmless(point)))
                    .isEmpty();
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
