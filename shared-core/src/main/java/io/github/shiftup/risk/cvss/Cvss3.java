package io.github.shiftup.risk.cvss;

/** The equations of CVSS 3.0 and 3.1, section 7 of their specifications. */
final class Cvss3 {
    private static final double[] AV = {0.85, 0.62, 0.55, 0.2};
    private static final double[] AC = {0.77, 0.44};
    private static final double[] PR_UNCHANGED = {0.85, 0.62, 0.27};
    private static final double[] PR_CHANGED = {0.85, 0.68, 0.5};
    private static final double[] UI = {0.85, 0.62};
    private static final double[] IMPACT = {0.56, 0.22, 0};
    private static final double[] E = {1, 0.97, 0.94, 0.91};
    private static final double[] RL = {1, 0.97, 0.96, 0.95};
    private static final double[] RC = {1, 0.96, 0.92};
    private static final double[] REQUIREMENT = {1.5, 1, 0.5};
    /** Where the modified metrics begin; each stands in the order of its base metric. */
    private static final int MODIFIED = 14;

    private Cvss3() {}

    static CvssScores scores(CvssVector vector) {
        boolean is30 = vector.version() == CvssVersion.V3_0;
        boolean changed = vector.value(4) == 1;
        double iss = 1 - remaining(vector, 5, false) * remaining(vector, 6, false) * remaining(vector, 7, false);
        double impact = changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
        double base = combine(impact, exploitability(vector, false, changed), changed, is30);
        double temporal = weight(E, vector.value(8)) * weight(RL, vector.value(9)) * weight(RC, vector.value(10));

        boolean modifiedChanged = value(vector, 4, true) == 1;
        double miss = Math.min(
                1 - remaining(vector, 5, true) * remaining(vector, 6, true) * remaining(vector, 7, true), 0.915);
        double modifiedImpact;
        if (!modifiedChanged) {
            modifiedImpact = 6.42 * miss;
        } else if (is30) {
            modifiedImpact = 7.52 * (miss - 0.029) - 3.25 * Math.pow(miss - 0.02, 15);
        } else {
            modifiedImpact = 7.52 * (miss - 0.029) - 3.25 * Math.pow(miss * 0.9731 - 0.02, 13);
        }
        double modifiedBase =
                combine(modifiedImpact, exploitability(vector, true, modifiedChanged), modifiedChanged, is30);
        return new CvssScores(base, roundUp(base * temporal, is30), roundUp(modifiedBase * temporal, is30), null);
    }

    private static double combine(double impact, double exploitability, boolean changed, boolean is30) {
        if (impact <= 0) {
            return 0;
        }
        return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10), is30);
    }

    private static double exploitability(CvssVector vector, boolean modified, boolean changed) {
        return 8.22
                * AV[value(vector, 0, modified)]
                * AC[value(vector, 1, modified)]
                * (changed ? PR_CHANGED : PR_UNCHANGED)[value(vector, 2, modified)]
                * UI[value(vector, 3, modified)];
    }

    /** What is left of confidentiality (5), integrity (6) or availability (7): 1 minus the loss. */
    private static double remaining(CvssVector vector, int metric, boolean modified) {
        double loss = IMPACT[value(vector, metric, modified)];
        return 1 - (modified ? loss * weight(REQUIREMENT, vector.value(metric + 6)) : loss);
    }

    /** A base metric's value, or its modified one where that is asked for and defined. */
    private static int value(CvssVector vector, int metric, boolean modified) {
        int value = modified ? vector.value(MODIFIED + metric) : -1;
        return value < 0 ? vector.value(metric) : value;
    }

    private static double weight(double[] weights, int value) {
        return value < 0 ? 1 : weights[value];
    }

    /**
     * The smallest number with one decimal that is not smaller. 3.1 does it on integers (appendix A), so that 4.02 does
     * not become 4.1 by a binary fraction; 3.0 left that to the implementation, and the same care gives its published
     * scores.
     */
    private static double roundUp(double score, boolean is30) {
        if (is30) {
            // No loss at all would come out as minus zero.
            return Math.max(0, Math.ceil(score * 10 - 1e-9)) / 10;
        }
        long hundredThousandths = Math.round(score * 100_000);
        return (hundredThousandths % 10_000 == 0 ? hundredThousandths / 10_000 : hundredThousandths / 10_000 + 1)
                / 10.0;
    }
}
