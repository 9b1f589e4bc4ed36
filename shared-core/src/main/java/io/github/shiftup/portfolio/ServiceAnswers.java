package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Exposure;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answers that one service gives: what it is judged to be, built and deployed. Of what it consists of no more is kept than is shown. */
final class ServiceAnswers {
    private final EstateData data;
    private final Estate estate;
    private final EstateService service;
    private final List<Running> running;
    private final @Nullable Build last;
    private final EstateJudge.@Nullable OfService judge;
    private final Instant asOf;
    private final Consumer<Answer> told;
    private final VersionsInUse versions;
    private final ServiceContents contents;
    private final RunningAnswers whatRuns;
    private final EndOfLifeAnswers ended;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final TreeSet<String> purls = new TreeSet<>();

    /**
     * @param number of the service in the estate
     * @param judge null where there is nothing to judge by
     * @param told takes its answers
     * @param problems takes what cannot be read
     * @param versions takes what it consists of
     */
    ServiceAnswers(
            EstateData data,
            int number,
            List<Running> running,
            EstateJudge.@Nullable OfService judge,
            Instant asOf,
            Consumer<Answer> told,
            Consumer<String> problems,
            VersionsInUse versions) {
        this.data = data;
        this.estate = data.estate();
        this.service = estate.services().get(number);
        this.running = running;
        this.last = data.lastBuild(number);
        this.judge = judge;
        this.asOf = asOf;
        this.told = told;
        this.versions = versions;
        this.contents = new ServiceContents(service.name(), problems);
        this.whatRuns = new RunningAnswers(
                service, data.builds().get(number).size(), estate.deployedWithin(), asOf, contents, told);
        this.ended = new EndOfLifeAnswers(service, data.endOfLife(), asOf, told);
    }

    ServiceView view() {
        if (service.owner() == null) {
            answer(Question.ORPHANED, service.name(), service.name() + " has no owner: who mends it?", null);
        }
        Candidate built = last == null ? null : contents.of(last);
        Verdict ofBuild = built == null ? null : verdict(built);
        Verdict shown = null;
        for (Running each : running) {
            Candidate content = contents.of(each);
            Verdict ofRunning = content == null ? null : verdict(content);
            shown = worse(shown, ofRunning);
            whatRuns.of(each);
            fixes(each, ofBuild, ofRunning);
            if (content != null) {
                count(content);
                ended.of(content, each.deployment().environment());
            }
        }
        neverDeployed();
        if (last != null) {
            age(last);
        }
        if (running.isEmpty() && built != null) {
            count(built);
            ended.of(built, null);
        }
        ended.ofRuntimes();
        return view(shown == null ? ofBuild : shown);
    }

    private ServiceView view(@Nullable Verdict shown) {
        Policy policy = service.policy();
        Exposure exposure = policy == null
                ? null
                : policy.exposure() == null ? policy.profile().get(Parameters.EXPOSURE) : policy.exposure();
        return new ServiceView(
                service.name(),
                service.owner(),
                policy == null ? null : policy.profile().id(),
                exposure == null ? null : exposure.name().toLowerCase(Locale.ROOT),
                last == null ? null : last.version(),
                last == null ? null : last.at(),
                shown == null ? null : shown.outcome(),
                shown == null ? null : risk(shown),
                shown == null ? 0 : shown.counts().blocks(),
                running.stream().map(DeployedView::of).toList(),
                List.copyOf(purls));
    }

    private static Level risk(Verdict verdict) {
        if (verdict.outcome() == Outcome.NOT_EVALUATED) {
            return Level.UNKNOWN;
        }
        return verdict.decisions().stream()
                .filter(decision ->
                        decision.seen().match().standing().isJudged() && decision.effect() != Effect.SILENCED)
                .map(decision -> decision.risk().level())
                .min(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    private static @Nullable Verdict worse(@Nullable Verdict a, @Nullable Verdict b) {
        return a == null || (b != null && b.outcome().compareTo(a.outcome()) < 0) ? b : a;
    }

    private @Nullable Verdict verdict(Candidate candidate) {
        return judge == null
                ? null
                : verdicts.computeIfAbsent(CandidateDigest.of(candidate), any -> judge.judge(candidate));
    }

    private void age(Build build) {
        if (build.at().plus(estate.rebuiltWithin()).isBefore(asOf)) {
            answer(
                    Question.AGEING,
                    build.version() == null ? service.name() : service.name() + ' ' + build.version(),
                    service.name() + " was built last on " + Times.date(build.at()) + ", "
                            + Times.count(Times.days(build.at(), asOf), "day") + " ago; "
                            + Times.count(estate.rebuiltWithin().toDays(), "day") + " are allowed.",
                    build.at());
        }
    }

    private void neverDeployed() {
        Build build = last;
        if (build == null || running.stream().anyMatch(each -> build.equals(each.build()))) {
            return;
        }
        String runs = running.isEmpty()
                ? "nothing that runs is of this service"
                : "there runs "
                        + String.join(
                                ", ",
                                new LinkedHashSet<>(
                                        running.stream().map(Running::what).toList()));
        answer(
                Question.NEVER_DEPLOYED,
                build.version() == null ? service.name() : service.name() + ' ' + build.version(),
                service.name() + ' ' + build.shown() + ", was never seen deployed; " + runs
                        + (data.complete() ? "." : ", as far as the lists tell that could be read."),
                build.at());
    }

    /** Findings that production has of this and the last build has not. */
    private void fixes(Running each, @Nullable Verdict ofBuild, @Nullable Verdict ofRunning) {
        Build build = last;
        if (build == null || ofBuild == null || build.equals(each.build())) {
            return;
        }
        Set<String> there = ofRunning == null ? Set.of() : stillPresent(ofRunning);
        for (Decision decision : ofBuild.decisions(Effect.FIXED)) {
            String finding = FindingName.of(decision.seen().finding());
            if (ofRunning == null || there.contains(decision.seen().finding().id())) {
                told.accept(new Answer(
                        Question.FIX_NOT_DEPLOYED,
                        service.name(),
                        service.owner(),
                        each.deployment().environment(),
                        build.version() == null ? service.name() : service.name() + ' ' + build.version(),
                        service.name() + ' ' + build.shown() + ", ends " + finding + ", which " + each.place()
                                + " has with " + each.what() + ". Deploy it.",
                        finding,
                        build.at(),
                        each.deployment().where()));
            }
        }
    }

    private static Set<String> stillPresent(Verdict verdict) {
        Set<String> ids = new TreeSet<>();
        verdict.decisions().stream()
                .filter(decision -> decision.seen().match().standing() == Standing.STILL_PRESENT)
                .forEach(decision -> ids.add(decision.seen().finding().id()));
        return ids;
    }

    private void count(Candidate content) {
        content.components().forEach(component -> purls.add(component.purl()));
        versions.add(service.name(), content);
    }

    /** About the service itself. */
    private void answer(Question question, String what, String text, @Nullable Instant since) {
        told.accept(new Answer(question, service.name(), service.owner(), null, what, text, null, since, null));
    }
}
