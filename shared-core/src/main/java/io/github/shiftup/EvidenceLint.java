package io.github.shiftup;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceStates;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.match.UnseenNames;
import io.github.shiftup.match.UnseenNames.Unseen;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLint;
import io.github.shiftup.policy.PolicyPlaces;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the evidence that there is says against a policy. */
final class EvidenceLint {
    /** Reports of one run are written within this time. */
    private static final Duration ONE_RUN = Duration.ofMinutes(10);
    /** Two times have one distance, which says little of the next. */
    private static final int RHYTHM = 3;

    private static final int NAMED = 3;

    private final Policy policy;
    private final PolicyPlaces places;
    private final PolicyCheckRequest request;
    private final List<Remark> remarks = new ArrayList<>();

    private EvidenceLint(Policy policy, PolicyPlaces places, PolicyCheckRequest request) {
        this.policy = policy;
        this.places = places;
        this.request = request;
    }

    static List<Remark> of(Policy policy, PolicyPlaces places, PolicyCheckRequest request) {
        EvidenceLint lint = new EvidenceLint(policy, places, request);
        lint.check();
        return lint.remarks;
    }

    private void check() {
        Path folder = request.policy().toAbsolutePath().normalize().resolveSibling("");
        SourcePlan plan =
                SourcePlan.of(folder, request.access(), policy.identity().service());
        Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT).load(policy.sources());
        for (int i = 0; i < evidence.sources().size(); i++) {
            source(evidence.sources().get(i), i);
        }
        if (!evidence.findings().isEmpty()) {
            UnseenNames.of(policy.identity(), evidence.findings()).forEach(this::unseen);
        }
        Verdict verdict = verdict(evidence, () -> FetchedIntel.load(folder, policy.intel(), plan.fetcher()));
        if (verdict == null) {
            remarks.addAll(PolicyLint.ofWaivers(policy, places, request.asOf()));
        } else {
            waivers(verdict);
        }
    }

    private void source(SourceReading source, int index) {
        String why = source.absenceText() != null
                ? source.absenceText()
                : source.unreadable().isEmpty() ? null : source.unreadable().get(0);
        if (why != null) {
            add(
                    Severity.NOTE,
                    "evidence",
                    "evidence[" + index + "]",
                    "source " + source.spec().id() + " gave nothing to check the policy against: " + why);
            return;
        }
        Duration rhythm = rhythm(source);
        Duration maxAge = source.spec().maxAge();
        if (rhythm != null && maxAge != null && !maxAge.isZero() && maxAge.compareTo(rhythm) < 0) {
            add(
                    Severity.WARNING,
                    "source-age",
                    "evidence[" + index + "].maxAge",
                    "source " + source.spec().id() + " reports about every " + Durations.text(rhythm)
                            + ", by the times of its " + source.reports().size()
                            + " reports, and may be no older than " + Durations.text(maxAge)
                            + ": between two reports "
                            + (source.spec().required()
                                    ? "no build can be evaluated"
                                    : "builds are judged by what is too old, since it is not required")
                            + ". Have it report more often, or allow what the profile allows");
        } else if (!source.spec().required() && source.health(request.asOf()) == SourceHealth.STALE) {
            add(
                    Severity.WARNING,
                    "source-age",
                    "evidence[" + index + "]",
                    SourceStates.sentence(source, request.asOf())
                            + ". It is not required, so that builds pass all the same. Have it report again, or require it");
        }
    }

    /** The usual time between two runs of a source, rounded down to minutes; null if too few runs are there. */
    private static @Nullable Duration rhythm(SourceReading source) {
        List<Instant> runs = new ArrayList<>();
        source.reports().stream()
                .map(ReportReading::time)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(time -> {
                    if (runs.isEmpty()
                            || Duration.between(runs.get(runs.size() - 1), time).compareTo(ONE_RUN) > 0) {
                        runs.add(time);
                    }
                });
        if (runs.size() < RHYTHM) {
            return null;
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            gaps.add(Duration.between(runs.get(i - 1), runs.get(i)));
        }
        gaps.sort(null);
        Duration median = gaps.get((gaps.size() - 1) / 2);
        return Duration.ofMinutes(median.toMinutes());
    }

    private void unseen(Unseen unseen) {
        String path = "runsAs." + unseen.key();
        if (!places.has(path)) {
            return;
        }
        String nearest = Nearest.to(unseen.name(), unseen.seen());
        String there = nearest != null
                ? "did you mean \"" + nearest + "\"?"
                : unseen.seen().isEmpty()
                        ? "no finding names any."
                        : "there are "
                                + String.join(
                                        ", ",
                                        unseen.seen().stream().limit(NAMED).toList())
                                + (unseen.seen().size() > NAMED
                                        ? " and " + (unseen.seen().size() - NAMED) + " more."
                                        : ".");
        add(
                nearest != null ? Severity.WARNING : Severity.NOTE,
                "runs-as",
                path + "[" + unseen.index() + "]",
                "no finding of the evidence is of " + unseen.key() + " \"" + unseen.name() + "\"; " + there
                        + " What fits no name of runsAs counts as another service's and is not judged");
    }

    /** How a verdict comes by its intel, which is read only if there is one. */
    private interface IntelSource {
        Intel load();
    }

    private @Nullable Verdict verdict(Evidence evidence, IntelSource intel) {
        if (request.sbom() == null) {
            return null;
        }
        try {
            return Evaluator.evaluate(
                    CycloneDxSbom.read(request.sbom()), evidence, policy, intel.load(), request.asOf());
        } catch (ReportException e) {
            remarks.add(new Remark(
                    Severity.NOTE,
                    "candidate",
                    new Problem(
                            String.valueOf(request.sbom().getFileName()),
                            0,
                            0,
                            "the candidate cannot be read, so waivers were not tried on it: " + e.getMessage(),
                            "")));
            return null;
        }
    }

    private void waivers(Verdict verdict) {
        boolean known = verdict.outcome() != Outcome.NOT_EVALUATED;
        for (int i = 0; i < verdict.waivers().size(); i++) {
            WaiverState waiver = verdict.waivers().get(i);
            boolean byUse = waiver.state().equals("UNUSED") || waiver.state().equals("INEFFECTIVE");
            if (known || !byUse) {
                PolicyLint.waiver(places, i, waiver.id(), waiver.state(), waiver.explanation())
                        .ifPresent(remarks::add);
            }
        }
    }

    private void add(Severity severity, String check, String path, String message) {
        remarks.add(new Remark(severity, check, places.problem(path, message)));
    }
}
