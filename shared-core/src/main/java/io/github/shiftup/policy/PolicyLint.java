package io.github.shiftup.policy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.Waivers.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a policy says that it can hardly mean, as far as the policy alone tells. */
public final class PolicyLint {
    private final Policy policy;
    private final PolicyPlaces places;
    private final List<Remark> remarks = new ArrayList<>();

    private PolicyLint(Policy policy, PolicyPlaces places) {
        this.policy = policy;
        this.places = places;
    }

    /** All remarks, worst first. */
    public static List<Remark> of(Policy policy, PolicyPlaces places) {
        PolicyLint lint = new PolicyLint(policy, places);
        lint.origins();
        lint.sources();
        new RuleLint(policy, places, lint.remarks).check();
        lint.mode();
        return lint.remarks.stream().sorted(Remark.ORDER).toList();
    }

    /** Waivers that hold nothing whatever is reported. Who has a verdict asks that instead: it knows more. */
    public static List<Remark> ofWaivers(Policy policy, PolicyPlaces places, Instant asOf) {
        List<Remark> remarks = new ArrayList<>();
        List<Audit> audits = new Waivers(policy, asOf, (version, range) -> true).audit();
        for (int i = 0; i < audits.size(); i++) {
            Audit audit = audits.get(i);
            if (audit.state() != Waivers.State.UNUSED) {
                waiver(places, i, audit.waiver().id(), audit.state().name(), audit.explanation())
                        .ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    /** What there is to say of a waiver in this state; nothing of one that holds. */
    public static Optional<Remark> waiver(PolicyPlaces places, int index, String id, String state, String explanation) {
        Severity severity = switch (state) {
            case "ACTIVE" -> null;
            case "INVALID" -> Severity.ERROR;
            case "EXPIRING", "NOT_YET_VALID" -> Severity.NOTE;
            default -> Severity.WARNING;
        };
        String word = state.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Optional.ofNullable(severity)
                .map(there -> new Remark(
                        there,
                        "waiver-" + word.replace(' ', '-'),
                        places.ofWaiver(
                                index, "waiver " + id + " is " + word + ": " + explanation + "." + next(state))));
    }

    private static String next(String state) {
        return switch (state) {
            case "EXPIRED" -> " Mend what it accepted, or have it accepted anew";
            case "INVALID" -> " It holds nothing until that is put right";
            case "INEFFECTIVE" -> " Correct what it names, or take it out";
            case "REVOKED" -> " It has to be mended now";
            case "OVER_BROAD" -> " Name what is accepted";
            default -> "";
        };
    }

    /** Who can change a profile that lies elsewhere changes this policy, and nobody here sees it. */
    private void origins() {
        for (ProfileOrigin origin : policy.origins()) {
            if (origin.outside() && !origin.pinned()) {
                add(
                        Severity.WARNING,
                        "profile-unpinned",
                        origin.place(),
                        origin.name()
                                + " lies outside this repository and is not pinned, so that it can change without a"
                                + " change here. Write " + origin.name() + "@" + origin.digest());
            }
        }
    }

    private void sources() {
        if (!policy.sources().isEmpty() && policy.sources().stream().noneMatch(SourceSpec::required)) {
            add(
                    Severity.WARNING,
                    "source-none-required",
                    "evidence",
                    "no source is required, so a build passes when nothing at all is reported. Take \"required: false\" out"
                            + " of the source that production cannot do without");
        }
        for (int i = 0; i < policy.sources().size(); i++) {
            SourceSpec source = policy.sources().get(i);
            if (source.maxAge() != null && source.maxAge().isZero()) {
                add(
                        Severity.ERROR,
                        "source-age",
                        "evidence[" + i + "].maxAge",
                        "no report is ever younger than nothing, so source " + source.id()
                                + " is always stale. Give it the time between two of its reports, and some more");
            }
        }
    }

    private void mode() {
        if (policy.mode() == Mode.OBSERVE) {
            add(
                    Severity.NOTE,
                    "mode-observe",
                    "mode",
                    "in mode observe nothing fails a build. Switch to enforce once the reports look right");
        }
    }

    private void add(Severity severity, String check, String path, String message) {
        remarks.add(new Remark(severity, check, places.problem(path, message)));
    }
}
