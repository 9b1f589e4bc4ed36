package io.github.shiftup.evidence.reader;

import static io.github.shiftup.testing.GeneratedPages.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.GeneratedPages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages about formats say what the readers say of themselves. */
class FormatPagesTest {
    private static final String MADE =
            "<!-- Made from the readers' ReportFormat by FormatPagesTest; change it there. -->\n";

    @Test
    void thereIsAPageForEveryFormatAndNoOther() {
        Map<String, String> pages = new TreeMap<>();
        for (ReportFormat format : formats()) {
            pages.put(format.id() + ".md", page(format));
        }
        assertThat(pages).hasSameSizeAs(ReportReaders.all());
        GeneratedPages.assertCurrent("formats", pages);
    }

    @Test
    void theIndexHasEveryFormat() {
        StringBuilder index = new StringBuilder(MADE).append("""
                # Formats

                Reports that are read, told apart by their content whatever the file is called, gzipped or not. Where detection has to be
                overruled, name the format: `format` in the policy's evidence entry, `-Dshiftup.format` on the command line.

                | format | | versions | written as |
                | --- | --- | --- | --- |
                """);
        for (ReportFormat format : formats()) {
            index.append("| [`%s`](formats/%s.md) | %s | %s | %s |\n"
                    .formatted(
                            format.id(),
                            format.id(),
                            markdown(format.title()),
                            markdown(format.versions()),
                            joined(format.syntaxes())));
        }
        GeneratedPages.assertCurrent("formats.md", index.toString());
    }

    private static String page(ReportFormat format) {
        String notes = format.notes().stream()
                .map(note -> "- " + markdown(note) + '\n')
                .collect(Collectors.joining());
        return MADE
                + """
                # %s

                | | |
                | --- | --- |
                | format | `%s` |
                | versions | %s |
                | written as | %s |
                | one finding is | %s |
                | written by | %s |

                ## What to know

                %s
                All formats: [formats](../formats.md). What becomes of the findings: [matching](../matching.md).
                """.formatted(
                                markdown(format.title()),
                                format.id(),
                                markdown(format.versions()),
                                joined(format.syntaxes()),
                                markdown(format.unit()),
                                joined(format.tools()),
                                notes);
    }

    private static List<ReportFormat> formats() {
        return ReportReaders.all().stream()
                .map(ReportReader::format)
                .collect(Collectors.toMap(ReportFormat::id, Function.identity(), (a, b) -> a, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String joined(List<String> texts) {
        return texts.stream().map(GeneratedPages::markdown).collect(Collectors.joining(", "));
    }
}
