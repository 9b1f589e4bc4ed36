package io.github.shiftup.risk;

import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.table.FactValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a CVSS vector tells of SSVC's facts. Only what follows from SSVC's own definitions is derived, and named as derived:
 * of automation, that one step which cannot be automated is enough for "no"; of the impact, that control or disclosure has to
 * be total. Where the definitions leave it open, so does this.
 */
final class VectorFacts {
    private static final Set<String> LOCAL = Set.of("L", "P");
    /** "Complete" is the High of CVSS 2.0. */
    private static final Set<String> HIGH = Set.of("H", "C");

    private final @Nullable CvssVector vector;

    VectorFacts(@Nullable CvssVector vector) {
        this.vector = vector;
    }

    @Nullable
    FactValue automatable() {
        String said = metric("AU");
        if (said != null) {
            return derived(said.equals("Y") ? "yes" : "no", "AU:" + said + " asks the same");
        }
        String reach = metric("AV");
        if (reach != null && LOCAL.contains(reach)) {
            return derived("no", "AV:" + reach + ", so it cannot be delivered over a network");
        }
        String person = metric("UI");
        return person != null && !person.equals("N")
                ? derived("no", "UI:" + person + ", so it needs a person to act each time")
                : null;
    }

    @Nullable
    FactValue technicalImpact() {
        String confidentiality = either("VC", "C");
        String integrity = either("VI", "I");
        if (confidentiality == null || integrity == null) {
            return null;
        }
        boolean discloses = HIGH.contains(confidentiality);
        boolean changes = HIGH.contains(integrity);
        if (discloses && changes) {
            return derived("total", "all can be read and changed");
        }
        return discloses || changes ? null : derived("partial", "neither can all be read nor all be changed");
    }

    /** Exploit maturity only ever says that there is an exploit: its absence may have been written long ago. */
    @Nullable
    FactValue exploitation() {
        String maturity = metric("E");
        if (maturity == null || maturity.equals("U")) {
            return null;
        }
        return maturity.equals("A")
                ? derived("active", "E:A says that it is attacked")
                : derived("public poc", "E:" + maturity + " says that there is an exploit");
    }

    private @Nullable String either(String metric, String other) {
        String value = metric(metric);
        return value == null ? metric(other) : value;
    }

    private @Nullable String metric(String key) {
        return vector == null ? null : vector.metric(key);
    }

    private FactValue derived(String answer, String why) {
        return FactValue.known(answer, "derived from " + vector + ": " + why, null);
    }
}
