package io.github.shiftup.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which waiver holds a finding, and keeps the audit of all of them. One for a verdict: it remembers what each
 * waiver held and what it nearly held.
 */
public final class Waivers {
    private static final int BROAD = 10;

    private final List<Waiver> waivers;
    private final Profile profile;
    private final String service;
    private final LocalDate today;
    private final BiPredicate<String, String> versionInRange;
    private final Map<Waiver, List<Subject>> held = new LinkedHashMap<>();
    private final Map<Waiver, String> nearMisses = new LinkedHashMap<>();
    private final Map<Waiver, String> revoked = new LinkedHashMap<>();
    private final Map<Waiver, String> gaveWay = new LinkedHashMap<>();

    /**
     * Prepares an audit.
     *
     * @param asOf the verdict's moment; days begin and end in UTC
     * @param versionInRange whether a version (first) lies in a range as a waiver writes it (second)
     */
    public Waivers(Policy policy, Instant asOf, BiPredicate<String, String> versionInRange) {
        this.waivers = policy.waivers();
        this.profile = policy.profile();
        this.service = policy.identity().service();
        this.today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        this.versionInRange = versionInRange;
    }

    /**
     * What waivers do for one finding.
     *
     * @param waiver the one that holds it; of several the one that expires first, so that nothing is accepted for longer
     *     than someone meant; null if none does
     * @param refusal why the first that names it does not hold it; null if none names it, or one holds
     * @param tried those that name the finding or its component, in the policy's order
     */
    public record Answer(@Nullable Waiver waiver, @Nullable String refusal, List<Tried> tried) {
        public Answer {
            tried = List.copyOf(tried);
        }
    }

    /**
     * A waiver that was held against a finding.
     *
     * @param waiver id of it
     * @param miss why it does not hold the finding; null if it does
     */
    public record Tried(String waiver, @Nullable String miss) {}

    /** The waiver that holds a finding against rules, none of which is a floor. */
    public Optional<Waiver> holding(Subject subject, List<String> rules) {
        return Optional.ofNullable(answer(subject, rules, null).waiver());
    }

    /**
     * Asks all waivers about a finding.
     *
     * @param rules ids of the rules that stop the finding, all of which have to be waivable
     * @param floor the prescribed bound that has passed, in words: no waiver holds beyond it; null if none has
     */
    public Answer answer(Subject subject, List<String> rules, @Nullable String floor) {
        List<Waiver> holding = new ArrayList<>();
        List<Tried> tried = new ArrayList<>();
        String refusal = null;
        for (Waiver waiver : waivers) {
            String other = otherwise(waiver, subject);
            String miss = other != null ? other : miss(waiver, subject, rules, floor);
            if (miss == null) {
                holding.add(waiver);
                tried.add(new Tried(waiver.id(), null));
            } else if (!miss.isEmpty()) {
                tried.add(new Tried(waiver.id(), miss));
                nearMisses.putIfAbsent(waiver, subject.ids().get(0) + ": " + miss);
                if (other == null && refusal == null) {
                    refusal = "Waiver " + waiver.id() + " does not hold it: " + miss;
                }
            }
        }
        if (holding.isEmpty()) {
            return new Answer(null, refusal, tried);
        }
        holding.forEach(
                waiver -> held.computeIfAbsent(waiver, key -> new ArrayList<>()).add(subject));
        return new Answer(
                holding.stream().min(Comparator.comparing(Waiver::expires)).orElseThrow(), null, tried);
    }

    /** Takes back what was answered: waivers hold too much already, and this finding's give way. */
    public void giveWay(Subject subject, String why) {
        held.forEach((waiver, subjects) -> {
            if (subjects.removeIf(subject::equals)) {
                gaveWay.putIfAbsent(waiver, subject.ids().get(0) + ": " + why);
            }
        });
    }

    /** Why a waiver is about something else: the near miss, or empty where it is far; null if it is about this. */
    private static @Nullable String otherwise(Waiver waiver, Subject subject) {
        boolean finding = waiver.findings().isEmpty()
                || waiver.findings().stream()
                        .anyMatch(glob -> subject.ids().stream().anyMatch(glob::matches));
        Glob selector = waiver.component();
        boolean component = selector == null || subject.components().stream().anyMatch(selector::matches);
        if (finding && component) {
            return null;
        }
        if (finding && !waiver.findings().isEmpty()) {
            return "it names the component " + selector + ", the finding is in "
                    + (subject.components().isEmpty() ? "none" : String.join(", ", subject.components()));
        }
        return component && selector != null ? "it names the component, but the findings " + waiver.findings() : "";
    }

    /** Why a waiver that names the finding does not hold it; null if it does. */
    private @Nullable String miss(Waiver waiver, Subject subject, List<String> rules, @Nullable String floor) {
        return Optional.ofNullable(refusal(waiver))
                .or(() -> Optional.ofNullable(scopeMiss(waiver, subject)))
                .or(() -> Optional.ofNullable(WaiverTerm.excess(waiver, subject.level(), profile)))
                .or(() -> Optional.ofNullable(revocation(waiver, subject)))
                .or(() -> Optional.ofNullable(floor))
                .or(() -> Optional.ofNullable(neverWaivable(rules)))
                .orElse(null);
    }

    /** Why a waiver holds nothing at all on this day; null if it may. */
    private @Nullable String refusal(Waiver waiver) {
        if (today.isAfter(waiver.expires())) {
            return "expired on " + waiver.expires();
        }
        if (today.isBefore(waiver.created())) {
            return "begins on " + waiver.created();
        }
        return invalidity(waiver);
    }

    private @Nullable String invalidity(Waiver waiver) {
        if (waiver.isOverBroad()) {
            return "it names neither a finding nor a component, only \"*\"";
        }
        String excess = WaiverTerm.excess(waiver, profile);
        return excess != null ? excess : Approvals.wanting(waiver, profile);
    }

    private @Nullable String scopeMiss(Waiver waiver, Subject subject) {
        Waiver.Scope scope = waiver.scope();
        if (scope.service() != null && !scope.service().matches(service)) {
            return "its scope is service " + scope.service() + ", this is " + service;
        }
        Glob environment = scope.environment();
        if (environment != null
                && (subject.environments().isEmpty()
                        || !subject.environments().stream().allMatch(environment::matches))) {
            return "its scope is environment " + environment + ", the finding was seen in "
                    + (subject.environments().isEmpty()
                            ? "one that no report names"
                            : String.join(", ", subject.environments()));
        }
        String versions = scope.versions();
        String version = subject.version();
        if (versions != null && (version == null || !versionInRange.test(version, versions))) {
            return "its scope is versions " + versions + ", the build ships " + (version == null ? "none" : version);
        }
        return null;
    }

    private @Nullable String neverWaivable(List<String> rules) {
        Sourced<List<String>> never = profile.sourced(Parameters.WAIVERS_NEVER);
        return rules.stream()
                .filter(never.value()::contains)
                .findFirst()
                .map(rule -> "rule " + rule + " cannot be waived under profile " + profile.id() + " (" + never.origin()
                        + ")")
                .orElse(null);
    }

    private @Nullable String revocation(Waiver waiver, Subject subject) {
        String why = Revocation.of(
                waiver, subject, profile.get(Parameters.WAIVERS_NEVER).contains("kev"), today);
        if (why != null) {
            revoked.putIfAbsent(waiver, why);
        }
        return why;
    }

    /** States of all waivers, in the policy's order, after every finding was asked for. */
    public List<Audit> audit() {
        return waivers.stream().map(this::audit).toList();
    }

    private Audit audit(Waiver waiver) {
        List<String> findings = held.getOrDefault(waiver, List.of()).stream()
                .map(subject -> subject.ids().get(0))
                .toList();
        String refusal = refusal(waiver);
        if (refusal != null) {
            return new Audit(waiver, refused(waiver), findings, refusal);
        }
        if (revoked.containsKey(waiver)) {
            return new Audit(waiver, State.REVOKED, findings, Objects.requireNonNull(revoked.get(waiver)));
        }
        String over = gaveWay.get(waiver);
        if (findings.isEmpty() && over != null) {
            return new Audit(waiver, State.INEFFECTIVE, findings, "near miss: " + over);
        }
        if (findings.isEmpty()) {
            String miss = nearMisses.get(waiver);
            return miss == null
                    ? new Audit(waiver, State.UNUSED, findings, "nothing that production reports needs it; take it out")
                    : new Audit(waiver, State.INEFFECTIVE, findings, "near miss: " + miss);
        }
        if (findings.size() > BROAD) {
            return new Audit(
                    waiver,
                    State.OVER_BROAD,
                    findings,
                    "holds " + findings.size() + " findings; name them, or narrow its scope");
        }
        long left = ChronoUnit.DAYS.between(today, waiver.expires());
        return left <= profile.get(Parameters.NOTICE_DAYS)
                ? new Audit(waiver, State.EXPIRING, findings, "expires in " + left + (left == 1 ? " day" : " days"))
                : new Audit(
                        waiver,
                        State.ACTIVE,
                        findings,
                        "holds until " + waiver.expires() + (over == null ? "" : ", but not " + over));
    }

    private State refused(Waiver waiver) {
        if (today.isAfter(waiver.expires())) {
            return State.EXPIRED;
        }
        if (today.isBefore(waiver.created())) {
            return State.NOT_YET_VALID;
        }
        return waiver.isOverBroad() ? State.OVER_BROAD : State.INVALID;
    }

    /** How a waiver does. */
    public enum State {
        ACTIVE,
        /** Holds, for no more days than the profile gives notice. */
        EXPIRING,
        EXPIRED,
        NOT_YET_VALID,
        /** Does not keep to the profile's terms, so it holds nothing. */
        INVALID,
        /** Nothing needs it. */
        UNUSED,
        /** It names something that is there, but does not hold it. */
        INEFFECTIVE,
        /** Names everything (then it holds nothing), or holds more than 10 findings. */
        OVER_BROAD,
        /** Production has shown that the risk is no longer the one that was accepted. */
        REVOKED
    }

    /**
     * One waiver, audited.
     *
     * @param findings ids that it holds
     * @param explanation why it is in this state
     */
    public record Audit(Waiver waiver, State state, List<String> findings, String explanation) {
        public Audit {
            findings = List.copyOf(findings);
        }
    }
}
