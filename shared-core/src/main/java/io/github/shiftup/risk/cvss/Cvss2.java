package io.github.shiftup.risk.cvss;

/** The equations of the CVSS 2.0 guide, section 3.2, each intermediate score rounded as it says. */
final class Cvss2 {
    private static final double[] AV = {0.395, 0.646, 1.0};
    private static final double[] AC = {0.35, 0.61, 0.71};
    private static final double[] AU = {0.45, 0.56, 0.704};
    private static final double[] IMPACT = {0.0, 0.275, 0.660};
    private static final double[] E = {0.85, 0.9, 0.95, 1.0};
    private static final double[] RL = {0.87, 0.90, 0.95, 1.0};
    private static final double[] RC = {0.90, 0.95, 1.0};
    private static final double[] CDP = {0, 0.1, 0.3, 0.4, 0.5};
    private static final double[] TD = {0, 0.25, 0.75, 1.0};
    private static final double[] REQUIREMENT = {0.5, 1.0, 1.51};

    private Cvss2() {}

    static CvssScores scores(CvssVector vector) {
        double exploitability = 20 * AV[vector.value(0)] * AC[vector.value(1)] * AU[vector.value(2)];
        double c = IMPACT[vector.value(3)];
        double i = IMPACT[vector.value(4)];
        double a = IMPACT[vector.value(5)];
        double temporal = weight(E, vector.value(6)) * weight(RL, vector.value(7)) * weight(RC, vector.value(8));
        double base = base(10.41 * (1 - (1 - c) * (1 - i) * (1 - a)), exploitability);

        double adjustedImpact = Math.min(
                10,
                10.41
                        * (1
                                - (1 - c * weight(REQUIREMENT, vector.value(11)))
                                        * (1 - i * weight(REQUIREMENT, vector.value(12)))
                                        * (1 - a * weight(REQUIREMENT, vector.value(13)))));
        double adjusted = round(base(adjustedImpact, exploitability) * temporal);
        double damage = vector.value(9) < 0 ? 0 : CDP[vector.value(9)];
        // With low requirements the adjusted base can fall below zero; the guide's equation goes on with it as it is.
        double environmental = round((adjusted + (10 - adjusted) * damage) * weight(TD, vector.value(10)));
        return new CvssScores(base, round(base * temporal), Math.max(0, environmental), null);
    }

    private static double base(double impact, double exploitability) {
        return round((0.6 * impact + 0.4 * exploitability - 1.5) * (impact == 0 ? 0 : 1.176));
    }

    /** Weight of a value; of a metric that is not defined, 1. */
    private static double weight(double[] weights, int value) {
        return value < 0 ? 1 : weights[value];
    }

    /** To one decimal, half up; the small number keeps binary fractions of .x5 from falling to the wrong side. */
    private static double round(double score) {
        return Math.floor(score * 10 + 0.5 + 1e-9) / 10;
    }
}
