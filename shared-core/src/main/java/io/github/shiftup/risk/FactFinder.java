package io.github.shiftup.risk;

import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.SsvcFacts;
import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.table.Fact;
import io.github.shiftup.risk.table.FactValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vulnerability for decision tables to ask. Of several sources that say something the worst is believed;
 * what is only derived from a vector counts where none of them says anything.
 */
final class FactFinder {
    private final RiskParameters parameters;
    private final Intel intel;

    FactFinder(RiskParameters parameters, Intel intel) {
        this.parameters = parameters;
        this.intel = intel;
    }

    /**
     * Every fact, known or not.
     *
     * @param facts of the finding
     * @param exploitation what evidence and intel say together
     * @param vector as rated; null where only a number or a word was
     */
    Map<Fact, FactValue> of(Facts facts, Exploitation exploitation, @Nullable CvssVector vector) {
        VectorFacts derived = new VectorFacts(vector);
        Map<Fact, FactValue> found = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            found.put(fact, stated(fact));
        }
        found.put(Fact.AUTOMATABLE, told(Fact.AUTOMATABLE, facts, SsvcFacts::automatable, derived.automatable()));
        found.put(
                Fact.TECHNICAL_IMPACT,
                told(Fact.TECHNICAL_IMPACT, facts, SsvcFacts::technicalImpact, derived.technicalImpact()));
        found.put(Fact.IN_KEV, inKev(exploitation));
        found.put(Fact.EXPLOITATION, exploitation(facts, exploitation, derived));
        found.put(Fact.LIKELY_EXPLOITABLE, likelyExploitable(facts, exploitation, found));
        return found;
    }

    /** What the policy or the profile states. */
    private FactValue stated(Fact fact) {
        return Objects.requireNonNullElseGet(
                parameters.stated().get(fact), () -> FactValue.unknown(fact, "the policy does not state it"));
    }

    private FactValue told(
            Fact fact, Facts facts, Function<SsvcFacts, @Nullable String> said, @Nullable FactValue derived) {
        FactValue worst =
                worst(fact, ssvc(fact, facts, said), parameters.stated().get(fact));
        if (worst != null) {
            return worst;
        }
        return derived != null
                ? derived
                : FactValue.unknown(
                        fact,
                        (intel.ssvc() == null
                                        ? "SSVC facts are not loaded"
                                        : "the SSVC facts that are loaded say nothing of it")
                                + ", the policy does not state it, and no vector tells it");
    }

    private static @Nullable FactValue ssvc(Fact fact, Facts facts, Function<SsvcFacts, @Nullable String> said) {
        FactValue worst = null;
        for (SsvcFacts each : facts.ssvc()) {
            String written = said.apply(each);
            String answer = written == null ? null : fact.answer(written);
            if (answer != null) {
                worst = worst(fact, worst, FactValue.known(answer, "SSVC facts of " + each.id(), each.day()));
            }
        }
        return worst;
    }

    /** The worse of two that are known; of equal ones the first. */
    private static @Nullable FactValue worst(Fact fact, @Nullable FactValue a, @Nullable FactValue b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        String first = a.possible().get(0);
        return fact.worse(first, b.possible().get(0)).equals(first) ? a : b;
    }

    private FactValue inKev(Exploitation exploitation) {
        if (exploitation.known() == null) {
            return FactValue.unknown(Fact.IN_KEV, "KEV is not loaded and no report says it");
        }
        return FactValue.known(
                exploitation.known() ? "yes" : "no", Objects.requireNonNull(exploitation.source()), exploitation.day());
    }

    private FactValue exploitation(Facts facts, Exploitation known, VectorFacts derived) {
        FactValue worst = ssvc(Fact.EXPLOITATION, facts, SsvcFacts::exploitation);
        if (Boolean.TRUE.equals(known.known())) {
            FactValue active = FactValue.known("active", Objects.requireNonNull(known.source()), known.day());
            worst = worst(Fact.EXPLOITATION, active, worst);
        }
        worst = worst(Fact.EXPLOITATION, worst, derived.exploitation());
        if (worst != null) {
            return worst;
        }
        // Who is not in the catalogue may still have a public exploit.
        return Boolean.FALSE.equals(known.known())
                ? new FactValue(
                        List.of("none", "public poc"),
                        known.source() + ", and no SSVC facts tell whether there is a proof of concept",
                        known.day())
                : FactValue.unknown(Fact.EXPLOITATION, "neither KEV nor SSVC facts are loaded that tell it");
    }

    /** FedRAMP leaves the method open; that EPSS decides it is this project's proposal. */
    private FactValue likelyExploitable(Facts facts, Exploitation exploitation, Map<Fact, FactValue> found) {
        if (is(found, Fact.EXPLOITATION, "active")) {
            FactValue active = Objects.requireNonNull(found.get(Fact.EXPLOITATION));
            return FactValue.known("yes", active.source(), active.day());
        }
        List<String> missing = new ArrayList<>();
        Epss epss = epss(facts);
        if (epss != null && epss.isOver()) {
            return FactValue.known("yes", epss.text(), epss.day());
        }
        if (is(found, Fact.AUTOMATABLE, "yes") && is(found, Fact.INTERNET_REACHABLE, "yes")) {
            return FactValue.known(
                    "yes", "it can be automated over the internet, which FedRAMP always counts as likely", null);
        }
        if (epss == null) {
            missing.add("no EPSS percentile of it can be held against the profile's");
        }
        if (!Boolean.FALSE.equals(exploitation.known())) {
            missing.add("whether it is exploited is not known");
        }
        if (!is(found, Fact.AUTOMATABLE, "no") && !is(found, Fact.INTERNET_REACHABLE, "no")) {
            missing.add("whether it can be automated over the internet is not known");
        }
        return epss != null && missing.isEmpty()
                ? FactValue.known(
                        "no",
                        epss.text() + ", not known to be exploited, not to be automated over the internet",
                        epss.day())
                : FactValue.unknown(Fact.LIKELY_EXPLOITABLE, String.join("; ", missing));
    }

    /** A score that can be held against the profile's limit. */
    private record Epss(double percentile, double limit, LocalDate day) {

        boolean isOver() {
            return percentile >= limit;
        }

        String text() {
            return String.format(Locale.ROOT, "EPSS percentile %.1f (limit %.1f)", percentile * 100, limit * 100);
        }
    }

    private @Nullable Epss epss(Facts facts) {
        EpssScores loaded = intel.epss();
        RiskParameters.EpssThreshold threshold = parameters.epss();
        EpssScores.Score score = facts.loaded();
        if (loaded == null || threshold == null || score == null) {
            return null;
        }
        return loaded.modelVersion().equals(threshold.modelVersion())
                ? new Epss(score.percentile(), threshold.percentile(), loaded.day())
                : null;
    }

    private static boolean is(Map<Fact, FactValue> found, Fact fact, String answer) {
        return Objects.requireNonNull(found.get(fact)).possible().equals(List.of(answer));
    }
}
