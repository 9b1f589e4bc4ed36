package io.github.shiftup.risk.cvss;

import static io.github.shiftup.risk.cvss.Metric.base;
import static io.github.shiftup.risk.cvss.Metric.environmental;
import static io.github.shiftup.risk.cvss.Metric.optional;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The metrics of one version, in the order in which a canonical vector has them. */
final class Metrics {
    /** CVSS 2.0 guide, section 2. {@code ND} is its "not defined". */
    static final Metrics V2 = new Metrics(
            "ND",
            List.of(
                    base("AV", "L A N"),
                    base("AC", "H M L"),
                    base("Au", "M S N"),
                    base("C", "N P C"),
                    base("I", "N P C"),
                    base("A", "N P C"),
                    optional("E", "U POC F H"),
                    optional("RL", "OF TF W U"),
                    optional("RC", "UC UR C"),
                    environmental("CDP", "N L LM MH H"),
                    environmental("TD", "N L M H"),
                    environmental("CR", "L M H"),
                    environmental("IR", "L M H"),
                    environmental("AR", "L M H")));

    /** CVSS 3.0 and 3.1, section 6. */
    static final Metrics V3 = new Metrics(
            "X",
            List.of(
                    base("AV", "N A L P"),
                    base("AC", "L H"),
                    base("PR", "N L H"),
                    base("UI", "N R"),
                    base("S", "U C"),
                    base("C", "H L N"),
                    base("I", "H L N"),
                    base("A", "H L N"),
                    optional("E", "H F P U"),
                    optional("RL", "U W T O"),
                    optional("RC", "C R U"),
                    environmental("CR", "H M L"),
                    environmental("IR", "H M L"),
                    environmental("AR", "H M L"),
                    environmental("MAV", "N A L P"),
                    environmental("MAC", "L H"),
                    environmental("MPR", "N L H"),
                    environmental("MUI", "N R"),
                    environmental("MS", "U C"),
                    environmental("MC", "H L N"),
                    environmental("MI", "H L N"),
                    environmental("MA", "H L N")));

    /** CVSS 4.0, section 7. The supplemental metrics at the end are read and written, but do not score. */
    static final Metrics V4 = new Metrics(
            "X",
            List.of(
                    base("AV", "N A L P"),
                    base("AC", "L H"),
                    base("AT", "N P"),
                    base("PR", "N L H"),
                    base("UI", "N P A"),
                    base("VC", "H L N"),
                    base("VI", "H L N"),
                    base("VA", "H L N"),
                    base("SC", "H L N"),
                    base("SI", "H L N"),
                    base("SA", "H L N"),
                    optional("E", "A P U"),
                    environmental("CR", "H M L"),
                    environmental("IR", "H M L"),
                    environmental("AR", "H M L"),
                    environmental("MAV", "N A L P"),
                    environmental("MAC", "L H"),
                    environmental("MAT", "N P"),
                    environmental("MPR", "N L H"),
                    environmental("MUI", "N P A"),
                    environmental("MVC", "H L N"),
                    environmental("MVI", "H L N"),
                    environmental("MVA", "H L N"),
                    environmental("MSC", "H L N"),
                    environmental("MSI", "S H L N"),
                    environmental("MSA", "S H L N"),
                    optional("S", "N P"),
                    optional("AU", "N Y"),
                    optional("R", "A U I"),
                    optional("V", "D C"),
                    optional("RE", "L M H"),
                    optional("U", "Clear Green Amber Red")));

    private final String notDefined;
    private final List<Metric> all;

    private Metrics(String notDefined, List<Metric> all) {
        this.notDefined = notDefined;
        this.all = all;
    }

    static Metrics of(CvssVersion version) {
        return switch (version) {
            case V2_0 -> V2;
            case V3_0, V3_1 -> V3;
            case V4_0 -> V4;
        };
    }

    int size() {
        return all.size();
    }

    Metric get(int index) {
        return all.get(index);
    }

    /** The word for "not defined": {@code X}, in 2.0 {@code ND}. */
    String notDefined() {
        return notDefined;
    }

    /** Place of a metric, -1 if there is none of that name. Case counts first, since 4.0 has {@code UI} and {@code U}. */
    int indexOf(String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equalsIgnoreCase(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Place of a value, -1 for "not defined", null if the metric has no such value. */
    @Nullable
    Integer valueOf(Metric metric, String value) {
        for (int i = 0; i < metric.values().size(); i++) {
            if (metric.values().get(i).equalsIgnoreCase(value)) {
                return i;
            }
        }
        return !metric.mandatory() && value.toUpperCase(Locale.ROOT).equals(notDefined) ? -1 : null;
    }
}
