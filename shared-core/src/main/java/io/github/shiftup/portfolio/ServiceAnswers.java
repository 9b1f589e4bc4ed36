package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Exposure;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.stream.ReportException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answers that one service gives. Of what it consists of no more is kept than is shown. */
final class ServiceAnswers {
    private final EstateData data;
    private final Estate estate;
    private final int number;
    private final EstateService service;
    private final List<Running> running;
    private final @Nullable Build last;
    private final EstateJudge.@Nullable OfService judge;
    private final Instant asOf;
    private final Consumer<Answer> told;
    private final Consumer<String> problems;
    private final VersionsInUse versions;
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
        this.number = number;
        this.service = estate.services().get(number);
        this.running = running;
        this.last = data.lastBuild(number);
        this.judge = judge;
        this.asOf = asOf;
        this.told = told;
        this.problems = problems;
        this.versions = versions;
    }

    ServiceView view() {
        if (service.owner() == null) {
            answer(
                    Question.ORPHANED,
                    null,
                    service.name(),
                    service.name() + " has no owner: who mends it?",
                    null,
                    null);
        }
        Candidate built = last == null ? null : content(last);
        Verdict ofBuild = built == null ? null : verdict(built);
        Verdict shown = null;
        for (Running each : running) {
            Candidate content = content(each);
            Verdict ofRunning = content == null ? null : verdict(content);
            shown = worse(shown, ofRunning);
            unknown(each);
            drift(each);
            deployedAge(each);
            fixes(each, ofBuild, ofRunning);
            if (content != null) {
                count(content);
                endOfLife(content, each.deployment().environment());
            }
        }
        neverDeployed();
        if (last != null) {
            age(last);
        }
        if (running.isEmpty() && built != null) {
            count(built);
            endOfLife(built, null);
        }
        runtimes();
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

    private @Nullable Candidate content(Build build) {
        try {
            return build.content().get();
        } catch (ReportException e) {
            problems.accept("A build of " + service.name() + " cannot be read: " + e.getMessage());
            return null;
        }
    }

    private @Nullable Candidate content(Running each) {
        try {
            return each.content(service.name());
        } catch (ReportException e) {
            problems.accept("What " + each.place() + " consists of cannot be read: " + e.getMessage());
            return null;
        }
    }

    private void unknown(Running each) {
        if (each.build() == null) {
            String known = data.builds().get(number).isEmpty()
                    ? "no build of " + service.name() + " is known at all"
                    : "none of its " + Times.count(data.builds().get(number).size(), "known build")
                            + " has this version or digest";
            answer(
                    Question.UNKNOWN_IN_PRODUCTION,
                    each,
                    each.what(),
                    each.place() + " runs " + each.what() + ", and " + known + '.');
        }
    }

    private void drift(Running each) {
        Build build = each.build();
        if (build == null) {
            return;
        }
        String deployed = each.deployment().digest();
        String built = build.imageDigest();
        if (deployed != null && built != null && !deployed.equals(built)) {
            answer(
                    Question.DRIFT,
                    each,
                    each.what(),
                    each.place() + " runs " + each.what() + " as " + deployed + "; the build of that version is "
                            + built + '.');
        }
        Candidate content = each.deployment().isComposed() ? content(build) : null;
        if (content != null) {
            List<String> differences = Differences.of(content, each.deployment());
            if (!differences.isEmpty()) {
                answer(
                        Question.DRIFT,
                        each,
                        each.what(),
                        each.place() + " does not consist of what was built: "
                                + String.join(
                                        "; ", differences.stream().limit(5).toList())
                                + (differences.size() > 5 ? "; and " + (differences.size() - 5) + " more" : "")
                                + '.');
            }
        }
    }

    private void deployedAge(Running each) {
        Instant since = each.deployment().since();
        if (since != null && since.plus(estate.deployedWithin()).isBefore(asOf)) {
            answer(
                    Question.AGEING,
                    each,
                    each.what(),
                    each.place() + " runs " + each.what() + " since " + Times.date(since) + ", "
                            + Times.count(Times.days(since, asOf), "day") + "; "
                            + Times.count(estate.deployedWithin().toDays(), "day") + " are allowed.");
        }
    }

    private void age(Build build) {
        if (build.at().plus(estate.rebuiltWithin()).isBefore(asOf)) {
            answer(
                    Question.AGEING,
                    null,
                    build.version() == null ? service.name() : service.name() + ' ' + build.version(),
                    service.name() + " was built last on " + Times.date(build.at()) + ", "
                            + Times.count(Times.days(build.at(), asOf), "day") + " ago; "
                            + Times.count(estate.rebuiltWithin().toDays(), "day") + " are allowed.",
                    null,
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
                null,
                build.version() == null ? service.name() : service.name() + ' ' + build.version(),
                service.name() + ' ' + build.shown() + ", was never seen deployed; " + runs
                        + (data.complete() ? "." : ", as far as the lists tell that could be read."),
                null,
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

    private void endOfLife(Candidate content, @Nullable String environment) {
        if (data.endOfLife().isEmpty()) {
            return;
        }
        Set<String> told = new TreeSet<>();
        for (ShippedComponent component : content.components()) {
            data.endOfLife().of(component.coordinates()).ifPresent(ending -> {
                if (ending.cycle().isOver(today())
                        && told.add(ending.product().name() + ending.cycle().name())) {
                    ended(ending, component.coordinates().toString(), environment);
                }
            });
        }
    }

    private void runtimes() {
        new TreeMap<>(service.runtimes())
                .forEach((product, version) -> data.endOfLife()
                        .of(product, version)
                        .filter(ending -> ending.cycle().isOver(today()))
                        .ifPresent(ending -> ended(ending, product + ' ' + version, null)));
    }

    private void ended(EndOfLife.Ending ending, String what, @Nullable String environment) {
        LocalDate end = ending.cycle().end();
        String latest = ending.cycle().latest();
        told.accept(new Answer(
                Question.END_OF_LIFE,
                service.name(),
                service.owner(),
                environment,
                what,
                service.name() + " has " + what + ", of " + ending.product().name() + ' '
                        + ending.cycle().name() + ", whose end of life "
                        + (end == null ? "has come" : "was on " + end)
                        + (latest == null ? "." : "; the last of that line is " + latest + '.'),
                null,
                end == null ? null : end.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null));
    }

    private void count(Candidate content) {
        content.components().forEach(component -> purls.add(component.purl()));
        versions.add(service.name(), content);
    }

    private LocalDate today() {
        return asOf.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void answer(Question question, Running each, String what, String text) {
        answer(
                question,
                each,
                what,
                text,
                each.deployment().environment(),
                each.deployment().since());
    }

    private void answer(
            Question question,
            @Nullable Running each,
            String what,
            String text,
            @Nullable String environment,
            @Nullable Instant since) {
        told.accept(new Answer(
                question,
                service.name(),
                service.owner(),
                environment,
                what,
                text,
                null,
                since,
                each == null ? null : each.deployment().where()));
    }
}
