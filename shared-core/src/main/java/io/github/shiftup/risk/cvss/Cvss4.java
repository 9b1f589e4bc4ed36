package io.github.shiftup.risk.cvss;

/**
 * CVSS 4.0, section 8 of its specification: the macro vector's score, less the mean share of the way to the next lower
 * macro vectors that this vector has gone.
 *
 * <p>Half-way cases are rounded after adding a millionth, the correction that the reference calculators received after
 * publication: without it 522 of the 104,976 base vectors come out a tenth too low.
 */
final class Cvss4 {
    private static final int AV = 0;
    private static final int AC = 1;
    private static final int AT = 2;
    private static final int PR = 3;
    private static final int UI = 4;
    private static final int VC = 5;
    private static final int VI = 6;
    private static final int VA = 7;
    private static final int SC = 8;
    private static final int SI = 9;
    private static final int SA = 10;
    private static final int E = 11;
    private static final int CR = 12;
    private static final int IR = 13;
    private static final int AR = 14;
    private static final int MODIFIED = 15;
    private static final int MSI = MODIFIED + SI;
    private static final int MSA = MODIFIED + SA;

    /** Steps from the most to the least severe vector of an equivalence class, per level (tables 24 to 28). */
    private static final int[] DEPTH_EQ1 = {1, 4, 5};

    private static final int[][] DEPTH_EQ3_EQ6 = {{7, 6}, {8, 8}, {0, 10}};
    private static final int[] DEPTH_EQ4 = {6, 5, 4};

    /** The most severe vectors of each level: AV, PR, UI. */
    private static final int[][][] TOP_EQ1 = {{{0, 0, 0}}, {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{3, 0, 0}, {1, 1, 1}}};

    /** VC, VI, VA, CR, IR, AR by EQ3 and EQ6. */
    private static final int[][][][] TOP_EQ3_EQ6 = {
        {{{0, 0, 0, 0, 0, 0}}, {{0, 0, 1, 1, 1, 0}, {0, 0, 0, 1, 1, 1}}},
        {
            {{1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}},
            {{1, 0, 1, 0, 1, 0}, {1, 0, 0, 0, 1, 1}, {0, 1, 0, 1, 0, 1}, {0, 1, 1, 1, 0, 0}, {1, 1, 0, 0, 0, 1}}
        },
        {{}, {{1, 1, 1, 0, 0, 0}}}
    };

    /** SC, SI, SA, on a scale on which 0 is Safety, which SC cannot be. */
    private static final int[][][] TOP_EQ4 = {{{1, 0, 0}}, {{1, 1, 1}}, {{2, 2, 2}}};

    private Cvss4() {}

    static CvssScores scores(CvssVector vector) {
        int[] macro = new int[6];
        double environmental = score(vector, macro);
        StringBuilder digits = new StringBuilder(6);
        for (int eq : macro) {
            digits.append((char) ('0' + eq));
        }
        return new CvssScores(
                score(vector.baseOnly(), macro),
                score(vector.withoutEnvironment(), macro),
                environmental,
                digits.toString());
    }

    private static double score(CvssVector vector, int[] macro) {
        int[] v = effective(vector);
        int sc = v[SC] + 1;
        int si = vector.value(MSI) == 0 ? 0 : v[SI] + 1;
        int sa = vector.value(MSA) == 0 ? 0 : v[SA] + 1;

        int eq1 = v[AV] == 0 && v[PR] == 0 && v[UI] == 0
                ? 0
                : (v[AV] == 0 || v[PR] == 0 || v[UI] == 0) && v[AV] != 3 ? 1 : 2;
        int eq2 = v[AC] == 0 && v[AT] == 0 ? 0 : 1;
        int eq3 = v[VC] == 0 && v[VI] == 0 ? 0 : v[VC] == 0 || v[VI] == 0 || v[VA] == 0 ? 1 : 2;
        int eq4 = si == 0 || sa == 0 ? 0 : sc == 1 || si == 1 || sa == 1 ? 1 : 2;
        int eq5 = v[E];
        int eq6 = (v[CR] == 0 && v[VC] == 0) || (v[IR] == 0 && v[VI] == 0) || (v[AR] == 0 && v[VA] == 0) ? 0 : 1;
        System.arraycopy(new int[] {eq1, eq2, eq3, eq4, eq5, eq6}, 0, macro, 0, 6);
        if (v[VC] == 2 && v[VI] == 2 && v[VA] == 2 && sc == 3 && si == 3 && sa == 3) {
            return 0;
        }

        int tenths = MacroVectorScores.tenths(eq1, eq2, eq3, eq4, eq5, eq6);
        double sum = 0;
        int lower = 0;
        int next = MacroVectorScores.tenths(eq1 + 1, eq2, eq3, eq4, eq5, eq6);
        if (next >= 0) {
            lower++;
            sum += share(tenths - next, steps(TOP_EQ1[eq1], v[AV], v[PR], v[UI]), DEPTH_EQ1[eq1]);
        }
        next = lowerOfEq3AndEq6(eq1, eq2, eq3, eq4, eq5, eq6);
        if (next >= 0) {
            lower++;
            int steps = steps(TOP_EQ3_EQ6[eq3][eq6], v[VC], v[VI], v[VA], v[CR], v[IR], v[AR]);
            sum += share(tenths - next, steps, DEPTH_EQ3_EQ6[eq3][eq6]);
        }
        next = MacroVectorScores.tenths(eq1, eq2, eq3, eq4 + 1, eq5, eq6);
        if (next >= 0) {
            lower++;
            sum += share(tenths - next, steps(TOP_EQ4[eq4], sc, si, sa), DEPTH_EQ4[eq4]);
        }
        // EQ2 and EQ5 have one vector in each level that has a lower one: no way gone, but they count in the mean.
        if (MacroVectorScores.tenths(eq1, eq2 + 1, eq3, eq4, eq5, eq6) >= 0) {
            lower++;
        }
        if (MacroVectorScores.tenths(eq1, eq2, eq3, eq4, eq5 + 1, eq6) >= 0) {
            lower++;
        }
        double score = tenths - (lower == 0 ? 0 : sum / lower);
        return Math.floor(Math.min(100, Math.max(0, score)) + 0.5 + 1e-5) / 10;
    }

    /** EQ3 and EQ6 are tied to each other: of two ways down the milder counts. */
    private static int lowerOfEq3AndEq6(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {
        if (eq6 == 1) {
            return MacroVectorScores.tenths(eq1, eq2, eq3 + 1, eq4, eq5, eq6);
        }
        int byEq6 = MacroVectorScores.tenths(eq1, eq2, eq3, eq4, eq5, 1);
        return eq3 == 0 ? Math.max(byEq6, MacroVectorScores.tenths(eq1, eq2, 1, eq4, eq5, 0)) : byEq6;
    }

    /** Values that count: modified ones before base ones; not defined is Attacked for E and High for a requirement. */
    private static int[] effective(CvssVector vector) {
        int[] values = new int[AR + 1];
        for (int i = AV; i <= SA; i++) {
            int modified = vector.value(MODIFIED + i);
            if (i == SI || i == SA) {
                // MSI and MSA have Safety before High; where that is set, the base value is of no account.
                modified = modified > 0 ? modified - 1 : modified;
            }
            values[i] = modified < 0 ? vector.value(i) : modified;
        }
        for (int i = E; i <= AR; i++) {
            values[i] = Math.max(0, vector.value(i));
        }
        return values;
    }

    /** Steps below the first of the most severe vectors that is above this one in every metric. */
    private static int steps(int[][] tops, int... values) {
        for (int[] top : tops) {
            int steps = 0;
            boolean above = true;
            for (int i = 0; i < values.length; i++) {
                steps += values[i] - top[i];
                above &= values[i] >= top[i];
            }
            if (above) {
                return steps;
            }
        }
        throw new IllegalStateException("Every vector lies below one of the most severe of its macro vector");
    }

    private static double share(int availableTenths, int steps, int depth) {
        return (double) availableTenths * steps / depth;
    }
}
