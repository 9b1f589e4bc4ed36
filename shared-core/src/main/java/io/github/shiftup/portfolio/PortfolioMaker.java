package io.github.shiftup.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers, service by service. */
final class PortfolioMaker {
    private final EstateData data;
    private final Estate estate;
    private final @Nullable EstateJudge judge;
    private final Instant asOf;
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> problems;
    private final VersionsInUse versions = new VersionsInUse();

    PortfolioMaker(EstateData data, EstateEvidence evidence, Instant asOf) {
        this.data = data;
        this.estate = data.estate();
        boolean judges = !estate.evidence().isEmpty()
                || estate.services().stream()
                        .map(EstateService::policy)
                        .filter(Objects::nonNull)
                        .anyMatch(policy -> !policy.sources().isEmpty());
        this.judge = judges ? new EstateJudge(estate, evidence, asOf) : null;
        this.asOf = asOf;
        this.problems = new ArrayList<>(data.problems());
    }

    Portfolio portfolio() {
        List<ServiceView> services = new ArrayList<>();
        List<List<Running>> running = data.runningByService();
        for (int i = 0; i < estate.services().size(); i++) {
            services.add(new ServiceAnswers(
                            data,
                            i,
                            running.get(i),
                            judge == null ? null : judge.of(i),
                            asOf,
                            answers::add,
                            problems::add,
                            versions)
                    .view());
        }
        List<DeployedView> unclaimed = unclaimed();
        data.strangers()
                .forEach(build -> problems.add(build.where() + " is a build of " + build.service()
                        + ", which is no service of the estate. If one was renamed, name it under \"formerly\""));
        List<ComponentSpread> spread = versions.spread();
        spread.forEach(each -> answers.add(VersionsInUse.answer(each)));
        answers.sort(Comparator.comparing(Answer::question));
        return new Portfolio(
                estate.name(),
                asOf,
                estate.rebuiltWithin(),
                estate.deployedWithin(),
                services,
                unclaimed,
                answers,
                spread,
                problems);
    }

    private List<DeployedView> unclaimed() {
        List<DeployedView> unclaimed = new ArrayList<>();
        for (Running each : data.running()) {
            if (each.service() < 0) {
                unclaimed.add(DeployedView.of(each));
                answers.add(new Answer(
                        Question.UNKNOWN_IN_PRODUCTION,
                        null,
                        null,
                        each.deployment().environment(),
                        each.what(),
                        each.place() + " runs " + each.what() + ", which no service of the estate claims by its name,"
                                + " image, workload or host.",
                        null,
                        each.deployment().since(),
                        each.deployment().where()));
            }
        }
        return unclaimed;
    }
}
