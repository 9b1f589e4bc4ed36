package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
    private static final Parser GITHUB = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();
    private static final Pattern OUR_HTML = Pattern.compile("(</?(details|summary|code)>|[^<>]|\\s)*", Pattern.DOTALL);

    private final VerdictReport report = new MarkdownReport();

    @ParameterizedTest
    @CsvSource({"failing", "notEvaluated", "passing"})
    void readsWellAsAComment(String name) {
        Verdict verdict = name.equals("failing")
                ? Verdicts.failing()
                : name.equals("passing") ? Verdicts.passing() : Verdicts.notEvaluated();

        Golden.assertSame(Golden.render(report, verdict), "verdict-" + name + ".md");
    }

    @Test
    void textFromReportsStartsNoMarkup() {
        String markdown = Golden.render(report, Hostile.verdict());
        Seen seen = see(markdown);

        assertThat(seen.links).isEmpty();
        assertThat(seen.html).allMatch(html -> OUR_HTML.matcher(html).matches());
        assertThat(seen.headings)
                .allMatch(heading -> heading.startsWith("Shift Up: ")
                        || heading.equals("What blocks")
                        || heading.equals("Evidence that is not well"));
        assertThat(seen.texts).noneMatch(text -> text.contains("@team") || text.contains("#1"));
    }

    @Test
    void aBarInANameEndsNoCell() {
        Verdict verdict = Verdicts.verdict(
                        Outcome.FAIL,
                        List.of(DecisionBuilder.decision(Effect.BLOCKS, "a | b \\| c \\\\| `d`")
                                .build()))
                .build();

        Seen seen = see(Golden.render(report, verdict));

        assertThat(seen.cells.get(0)).isEqualTo("a | b \\| c \\\\| `d`");
        assertThat(seen.cells.get(2)).isEqualTo("UNKNOWN");
    }

    @Test
    void fitsIntoACommentHoweverMuchThereIs() {
        Verdict verdict = Verdicts.verdict(
                        Outcome.FAIL,
                        Collections.nCopies(5_000, Hostile.verdict().decisions().get(20)))
                .build();

        String markdown = Golden.render(report, verdict);

        assertThat(markdown)
                .hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST)
                .contains("4,980 more are in `report.html`");
    }

    private static Seen see(String markdown) {
        Seen seen = new Seen();
        GITHUB.parse(markdown).accept(seen);
        return seen;
    }

    /** Collects what a reader of Markdown makes of a text. */
    private static final class Seen extends AbstractVisitor {
        final List<String> links = new ArrayList<>();
        final List<String> html = new ArrayList<>();
        final List<String> headings = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        final List<String> cells = new ArrayList<>();

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
        }

        @Override
        public void visit(Heading heading) {
            headings.add(plain(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(Text text) {
            texts.add(text.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell cell && !(cell.getParent().getParent() instanceof TableHead)) {
                cells.add(plain(cell));
            }
            visitChildren(node);
        }

        private static String plain(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text literal) {
                    text.append(literal.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    text.append(code.getLiteral());
                }
            });
            return text.toString();
        }
    }
}
