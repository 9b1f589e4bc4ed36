package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.report.HtmlStyle;
import io.github.shiftup.report.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the template of {@code portfolio.html} shows: text that has gone through {@link Plain}; the template escapes it.
 *
 * @param tone a class name of the style
 * @param risk null where nothing was judged
 * @param age null where no build is known
 */
record PortfolioPage(
        HtmlStyle style,
        String estate,
        String asOf,
        String tone,
        String sentence,
        String advice,
        List<Tile> tiles,
        List<String> problems,
        @Nullable PortfolioGrid risk,
        @Nullable PortfolioBars age,
        List<Section> sections,
        int serviceCount,
        List<Service> services,
        String servicesLeftOut) {
    private static final int ROWS = 500;
    private static final int PICTURES = 3;

    /** A count that leads to its section. */
    record Tile(String number, String label, String href, String tone) {}

    /** The answers to one question. */
    record Section(
            String id,
            String title,
            String meaning,
            String head,
            String count,
            List<PortfolioBars> charts,
            List<Row> rows,
            String leftOut) {}

    /** One answer. */
    record Row(String service, String owner, String where, String text) {}

    /** One service. */
    record Service(String name, String owner, String outcome, String tone, String built, List<String> runs) {}

    static PortfolioPage of(Portfolio portfolio) {
        List<Section> sections = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        for (Question question : Question.values()) {
            List<Answer> answers = portfolio.answers(question);
            if (!answers.isEmpty()) {
                sections.add(section(question, answers, portfolio));
                tiles.add(new Tile(
                        String.valueOf(answers.size()),
                        question.title().toLowerCase(Locale.ROOT),
                        '#' + id(question),
                        question == Question.FIX_NOT_DEPLOYED ? "pass" : "warn"));
            }
        }
        long failing = portfolio.services().stream()
                .filter(service -> service.outcome() == Outcome.FAIL || service.outcome() == Outcome.NOT_EVALUATED)
                .count();
        return new PortfolioPage(
                HtmlStyle.INSTANCE,
                Plain.name(portfolio.estate()),
                "as of " + portfolio.asOf(),
                failing > 0 ? "fail" : tiles.isEmpty() ? "pass" : "warn",
                Times.count(portfolio.services().size(), "service") + ", "
                        + Times.count(portfolio.running(), "thing") + (portfolio.running() == 1 ? " runs" : " run")
                        + ": "
                        + (failing == 0 ? "none is red." : failing + (failing == 1 ? " is red." : " are red.")),
                advice(portfolio),
                tiles,
                portfolio.problems().stream().limit(ROWS).map(Plain::sentence).toList(),
                PortfolioGrid.of(portfolio),
                age(portfolio),
                sections,
                portfolio.services().size(),
                portfolio.services().stream()
                        .limit(ROWS)
                        .map(PortfolioPage::service)
                        .toList(),
                leftOut(portfolio.services().size()));
    }

    private static String advice(Portfolio portfolio) {
        int fixes = portfolio.answers(Question.FIX_NOT_DEPLOYED).size();
        return fixes == 0
                ? ""
                : Times.count(fixes, "finding") + (fixes == 1 ? " ends" : " end")
                        + " by deploying what is built already.";
    }

    private static Section section(Question question, List<Answer> answers, Portfolio portfolio) {
        List<Row> rows = answers.stream().limit(ROWS).map(PortfolioPage::row).toList();
        return new Section(
                id(question),
                question.title(),
                question.meaning(),
                question == Question.SEVERAL_VERSIONS ? "Component" : "Service",
                String.valueOf(answers.size()),
                question == Question.SEVERAL_VERSIONS ? spread(portfolio) : List.of(),
                rows,
                leftOut(answers.size()));
    }

    private static String id(Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Row row(Answer answer) {
        return new Row(
                Plain.name(answer.service() == null ? answer.what() : answer.service()),
                Plain.name(answer.owner()),
                Plain.name(answer.environment()),
                Plain.sentence(answer.text()));
    }

    private static List<PortfolioBars> spread(Portfolio portfolio) {
        List<PortfolioBars> charts = new ArrayList<>();
        for (ComponentSpread spread :
                portfolio.spread().stream().limit(PICTURES).toList()) {
            List<PortfolioBars.Value> values = new ArrayList<>();
            spread.versions()
                    .forEach((version, services) -> values.add(new PortfolioBars.Value(
                            Plain.name(version),
                            services.size(),
                            Times.count(services.size(), "service") + ": "
                                    + Plain.line(String.join(", ", services), 40),
                            "quiet")));
            charts.add(PortfolioBars.of(
                    "Services by version of " + Plain.name(spread.name()) + ": " + words(values),
                    values,
                    0,
                    "",
                    "versions"));
        }
        return charts;
    }

    private static @Nullable PortfolioBars age(Portfolio portfolio) {
        List<PortfolioBars.Value> values = new ArrayList<>();
        Instant asOf = portfolio.asOf();
        portfolio.services().stream()
                .filter(service -> service.builtAt() != null)
                .sorted(Comparator.comparing(service -> Objects.requireNonNullElse(service.builtAt(), asOf)))
                .forEach(service -> {
                    Instant built = Objects.requireNonNullElse(service.builtAt(), asOf);
                    long days = Times.days(built, asOf);
                    values.add(new PortfolioBars.Value(
                            Plain.name(service.name()),
                            days,
                            Times.count(days, "day"),
                            days > portfolio.rebuiltWithin().toDays() ? "warn" : "quiet"));
                });
        long limit = portfolio.rebuiltWithin().toDays();
        return values.isEmpty()
                ? null
                : PortfolioBars.of(
                        "Days since the last build, oldest first: " + words(values) + ". The limit is "
                                + Times.count(limit, "day"),
                        values,
                        limit,
                        "limit " + Times.count(limit, "day"),
                        "services");
    }

    private static String words(List<PortfolioBars.Value> values) {
        return String.join(
                ", ",
                values.stream()
                        .limit(30)
                        .map(value -> value.name() + ' ' + value.value())
                        .toList());
    }

    private static Service service(ServiceView service) {
        Outcome outcome = service.outcome();
        String built = service.builtAt() == null
                ? ""
                : (service.built() == null ? "" : Plain.name(service.built()) + ", ") + Times.date(service.builtAt());
        return new Service(
                Plain.name(service.name()),
                Plain.name(service.owner()),
                outcome == null ? "not judged" : outcome.name().replace('_', ' '),
                outcome == null ? "quiet" : tone(outcome),
                built,
                service.deployed().stream()
                        .limit(10)
                        .map(each -> Plain.name(each.what())
                                + (each.environment() == null ? "" : " in " + Plain.name(each.environment()))
                                + (each.since() == null ? "" : " since " + Times.date(each.since()))
                                + (each.build() == null ? ", build unknown" : ""))
                        .toList());
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "fail";
            case WARN -> "warn";
            case PASS -> "pass";
            case NOT_EVALUATED -> "unknown";
        };
    }

    private static String leftOut(int count) {
        return count <= ROWS ? "" : "The first " + ROWS + " are shown; portfolio.json has all " + count + '.';
    }
}
