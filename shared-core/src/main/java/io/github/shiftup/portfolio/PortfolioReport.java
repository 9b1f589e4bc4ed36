package io.github.shiftup.portfolio;

import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.report.ConsoleTable;
import io.github.shiftup.report.HtmlOutput;
import io.github.shiftup.report.JsonText;
import io.github.shiftup.report.Plain;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A portfolio for a console, as JSON, as one HTML page, and as CycloneDX. */
public final class PortfolioReport {
    private static final String SCHEMA = "portfolio-1";
    private static final int SHOWN = 10;

    private final Portfolio portfolio;

    public PortfolioReport(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Writes {@code portfolio.json}, {@code portfolio.html} and {@code portfolio.cdx.json}; whole or not at all. */
    public void writeAll(Path folder) throws IOException {
        try (StagedFiles files = StagedFiles.in(folder)) {
            files.stage("portfolio.json", this::json);
            files.stage("portfolio.html", this::html);
            files.stage("portfolio.cdx.json", out -> PortfolioBom.write(portfolio, out));
            files.commit();
        }
    }

    /** For a console. */
    public List<String> lines(ConsoleStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong("Shift Up: portfolio of " + Plain.name(portfolio.estate())) + "  "
                + Times.count(portfolio.services().size(), "service") + ", "
                + Times.count(portfolio.running(), "thing") + (portfolio.running() == 1 ? " runs" : " run"));
        lines.add("");
        table(lines);
        for (Question question : Question.values()) {
            List<Answer> answers = portfolio.answers(question);
            if (answers.isEmpty()) {
                continue;
            }
            String title = question.title() + " (" + answers.size() + ")";
            lines.add("");
            lines.add(question == Question.FIX_NOT_DEPLOYED ? style.good(title) : style.warning(title));
            answers.stream().limit(SHOWN).forEach(answer -> lines.add("  " + Plain.sentence(answer.text())));
            if (answers.size() > SHOWN) {
                lines.add("  and " + (answers.size() - SHOWN) + " more in portfolio.json");
            }
        }
        if (!portfolio.problems().isEmpty()) {
            lines.add("");
            lines.add(style.bad("What could not be read, or does not fit together"));
            portfolio.problems().stream().limit(SHOWN).forEach(problem -> lines.add("  " + Plain.sentence(problem)));
            if (portfolio.problems().size() > SHOWN) {
                lines.add("  and " + (portfolio.problems().size() - SHOWN) + " more in portfolio.json");
            }
        }
        return lines;
    }

    private void table(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("service", "owner", "verdict", "last build", "runs"));
        for (ServiceView service : portfolio.services().stream().limit(50).toList()) {
            rows.add(List.of(
                    Plain.line(service.name(), 40),
                    service.owner() == null ? "nobody" : Plain.line(service.owner(), 30),
                    service.outcome() == null
                            ? "not judged"
                            : service.outcome().name().replace('_', ' '),
                    service.builtAt() == null
                            ? "unknown"
                            : (service.built() == null ? "" : Plain.line(service.built(), 20) + " of ")
                                    + Times.date(service.builtAt()),
                    runs(service)));
        }
        lines.addAll(ConsoleTable.lines(rows));
        if (portfolio.services().size() > 50) {
            lines.add("  and " + (portfolio.services().size() - 50) + " more services in portfolio.json");
        }
    }

    private static String runs(ServiceView service) {
        if (service.deployed().isEmpty()) {
            return "nothing";
        }
        return String.join(
                ", ",
                service.deployed().stream()
                        .limit(3)
                        .map(each -> (each.version() == null
                                        ? Plain.line(each.what(), 40)
                                        : Plain.line(each.version(), 20))
                                + (each.environment() == null ? "" : " in " + Plain.line(each.environment(), 20)))
                        .toList());
    }

    /** By the schema {@code portfolio-1}; texts are kept whole. */
    public void json(OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("schema", SCHEMA)
                    .member("estate", portfolio.estate())
                    .member("asOf", portfolio.asOf())
                    .member("rebuiltWithin", portfolio.rebuiltWithin())
                    .member("deployedWithin", portfolio.deployedWithin())
                    .member("running", portfolio.running());
            json.object("counts");
            for (Question question : Question.values()) {
                json.member(question.name(), portfolio.answers(question).size());
            }
            json.end().array("services");
            portfolio.services().forEach(service -> service(json, service));
            json.end().array("unclaimed");
            portfolio.unclaimed().forEach(each -> deployed(json, each));
            json.end().array("answers");
            portfolio.answers().forEach(answer -> answer(json, answer));
            json.end().array("versions");
            portfolio.spread().forEach(spread -> {
                json.object().member("component", spread.name()).array("versions");
                spread.versions()
                        .forEach((version, services) -> json.object()
                                .member("version", version)
                                .member("services", services)
                                .end());
                json.end().end();
            });
            json.end().member("problems", portfolio.problems()).end();
        }
    }

    private static void service(JsonText json, ServiceView service) {
        json.object()
                .member("service", service.name())
                .member("owner", service.owner())
                .member("profile", service.profile())
                .member("exposure", service.exposure())
                .member("built", service.built())
                .member("builtAt", service.builtAt())
                .member(
                        "outcome",
                        service.outcome() == null ? null : service.outcome().name())
                .member("risk", service.risk() == null ? null : service.risk().name())
                .member("blocks", service.blocks())
                .member("components", service.components().size())
                .array("deployed");
        service.deployed().forEach(each -> deployed(json, each));
        json.end().end();
    }

    private static void deployed(JsonText json, DeployedView each) {
        json.object()
                .member("environment", each.environment())
                .member("place", each.place())
                .member("what", each.what())
                .member("version", each.version())
                .member("digest", each.digest())
                .member("since", each.since())
                .member("replicas", each.replicas())
                .member("build", each.build())
                .member("list", each.list())
                .end();
    }

    private static void answer(JsonText json, Answer answer) {
        json.object()
                .member("question", answer.question())
                .member("service", answer.service())
                .member("owner", answer.owner())
                .member("environment", answer.environment())
                .member("what", answer.what())
                .member("text", answer.text())
                .member("finding", answer.finding())
                .member("since", answer.since())
                .member("where", answer.where())
                .end();
    }

    /** One page without script or network. */
    public void html(OutputStream out) throws IOException {
        HtmlOutput.write(out, JteportfolioGenerated::render, PortfolioPage.of(portfolio));
    }
}
