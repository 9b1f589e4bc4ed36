package io.github.shiftup.risk;

import static io.github.shiftup.testing.GeneratedPages.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.testing.GeneratedPages;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages about categories say what the mapping says, and how much of real reports it recognises. */
class CategoryPagesTest {
    private static final String MADE =
            "<!-- Made from io/github/shiftup/risk/runtime-categories.tsv by CategoryPagesTest;"
                    + " change it there. -->\n";
    private static final RuntimeCategories CATEGORIES = RuntimeCategories.builtIn();

    @Test
    void thePageListsTheWholeMapping() {
        StringBuilder page = new StringBuilder(MADE).append("""
                # Runtime categories: what a finding is about

                A profile says what each category is worth: `block` fails at once, `deadline` fails after the days of `slaDays.high`,
                `warn` warns, `ignore` counts. Which findings fall under which is data: the rule that made the finding decides, else
                its CWEs, and its kind. No text of a report does, since attackers write some of them; nor does the title that OCSF has
                for an id. What is not listed has no category and is judged as everything else.

                `exploited-component` has no rule: it is what is known to be exploited and seen running in a workload of this service,
                or attacked there by name. `exploitation-observed` are only rules that mean success; attempts raise findings instead
                ([matching](matching.md#signals)). How a category fails a build, and how to answer: [risk](risk.md#5-runtime-categories).
                How much of real reports has a category: [coverage](categories-coverage.md).

                In November 2026 the ids here were held against what their tools publish: Prowler's check metadata (Prowler 2's `check12`
                and the like are of its older releases), aquasecurity/trivy-checks, kubescape/regolibrary, falcosecurity/rules,
                zaproxy/zap-extensions (`10016`, which older ZAPs have, is gone there; `100016` is of zaproxy/community-scripts),
                bridgecrewio/checkov, AWS' list of Security Hub controls (`ELBv2.1` is the older name of `ELB.1`), and some of the files of
                projectdiscovery/nuclei-templates and of GuardDuty's finding types. Not held against anything: names with a star, the
                Security Hub controls `EC2.53`, `EC2.54`, `WorkSpaces.*` and `WAF.*`, and ids of Find Security Bugs, Semgrep, CodeQL and Gitleaks.

                """);
        for (RuntimeCategory category : RuntimeCategory.values()) {
            page.append("## `%s`\n\n%s.\n\n".formatted(category.id(), upperFirst(category.meaning())));
            table(
                    page,
                    CATEGORIES.lines().stream()
                            .filter(line -> line.category() == category)
                            .toList());
        }
        page.append(
                "## Signals that show exposure\n\nNo category: that the service can be reached is evidence then, and not assumed.\n\n");
        table(
                page,
                CATEGORIES.lines().stream()
                        .filter(line -> line.category() == null)
                        .toList());
        GeneratedPages.assertCurrent("categories.md", page.toString().stripTrailing() + '\n');
    }

    /** Lines of one format and one reason are one row. */
    private static void table(StringBuilder page, List<CategoryLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (CategoryLine line : lines) {
            String formats = line.formats().contains(CategoryLine.ANY_FORMAT)
                    ? "any"
                    : line.formats().contains(CategoryLine.CWE)
                                    || line.formats().contains(CategoryLine.KIND)
                            ? line.formats().get(0).toUpperCase(Locale.ROOT)
                            : String.join(", ", line.formats());
            rows.computeIfAbsent(formats + " | " + markdown(line.why()), any -> new ArrayList<>())
                    .add('`' + line.rule().replace("|", "\\|") + '`');
        }
        page.append("| format | because | rules |\n| --- | --- | --- |\n");
        rows.forEach((row, rules) -> page.append("| %s | %s |\n".formatted(row, String.join(", ", rules))));
        page.append('\n');
    }

    @Test
    void realReportsHaveTheShareOfCategoriesThatThePageSays() throws IOException {
        Path evidence = SharedData.require("evidence");
        Map<String, Map<Kind, long[]>> counts = new TreeMap<>();
        Map<RuntimeCategory, Long> byCategory = new EnumMap<>(RuntimeCategory.class);
        for (Path file : files(evidence)) {
            read(file).forEach(finding -> {
                List<Recognised> found = CATEGORIES.of(finding);
                long[] count = counts.computeIfAbsent(finding.source().format(), any -> new EnumMap<>(Kind.class))
                        .computeIfAbsent(finding.kind(), any -> new long[2]);
                count[0]++;
                count[1] += found.isEmpty() ? 0 : 1;
                found.forEach(each -> byCategory.merge(each.category(), 1L, Long::sum));
            });
        }
        counts.forEach((format, kinds) -> assertThat(kinds.getOrDefault(Kind.EXPOSED_SECRET, new long[2]))
                .as("secrets of %s, and those with a category", format)
                .matches(count -> count[0] == count[1]));
        String page = coverage(counts, byCategory);
        if (!Boolean.getBoolean("shiftup.docs.write") && !isAbout(page)) {
            System.err.println("Other reports than the page was counted over:\n" + page);
            return;
        }
        GeneratedPages.assertCurrent("categories-coverage.md", page);
    }

    /** Whether the committed page was counted over as many findings: over other reports other shares are right. */
    private static boolean isAbout(String page) throws IOException {
        String all = "\n| **all** | | ";
        String committed = Files.readString(Path.of("..", "docs", "categories-coverage.md"));
        return number(committed, all).equals(number(page, all));
    }

    private static String number(String page, String before) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf(' ', from));
    }

    private static String coverage(Map<String, Map<Kind, long[]>> counts, Map<RuntimeCategory, Long> byCategory) {
        StringBuilder page = new StringBuilder("""
                <!-- Counted by CategoryPagesTest over the real reports that this project is tested with. -->
                # How much of real reports has a category

                Counted are misconfigurations, secrets, weaknesses, behaviour and ends of life in the public sample reports; not
                vulnerabilities of packages, which have a score instead. Most of what has no category is hardening (resource limits,
                root users, labels), style of code, or an attempt: no category of a profile means it, and none is stretched to.

                | format | kind | findings | with a category | share |
                | --- | --- | --- | --- | --- |
                """);
        counts.forEach((format, kinds) -> kinds.forEach((kind, count) -> page.append("| %s | %s | %d | %d | %s |\n"
                .formatted(
                        format,
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        count[0],
                        count[1],
                        share(count)))));
        long[] all = sum(counts.values().stream().flatMap(kinds -> kinds.values().stream()));
        page.append("| **all** | | %d | %d | %s |\n\n".formatted(all[0], all[1], share(all)));
        page.append("| category | findings |\n| --- | --- |\n");
        byCategory.forEach((category, count) -> page.append("| `%s` | %d |\n".formatted(category.id(), count)));
        return page.append(
                        "\nTo count anew: `mvn -pl shared-core test -Dtest=CategoryPagesTest -Dshiftup.shared=<folder>`; with"
                                + " `-Dshiftup.docs.write=true` this page is written.\n")
                .toString();
    }

    private static String share(long[] count) {
        return Math.round(100.0 * count[1] / count[0]) + "%";
    }

    private static long[] sum(Stream<long[]> counts) {
        long[] all = new long[2];
        counts.forEach(count -> {
            all[0] += count[0];
            all[1] += count[1];
        });
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What is not about a package; nothing of what is no report. */
    private static List<Finding> read(Path file) {
        List<Finding> findings = new ArrayList<>();
        try {
            ReportReaders.read(
                    new Report("source", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT),
                    null,
                    findings::add);
        } catch (ReportException e) {
            return List.of();
        }
        findings.removeIf(finding -> finding.kind() == Kind.VULNERABILITY || finding.kind() == Kind.LICENSE);
        return findings;
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
