package io.github.shiftup.risk.cvss;

import org.jspecify.annotations.Nullable;

/**
 * What an environment says about every vulnerability in it.
 *
 * <p>The trap: a requirement that is not defined means Medium in 2.0 and 3.x, but High in 4.0. A profile therefore always
 * states all three.
 *
 * @param confidentiality security requirement
 * @param integrity security requirement
 * @param availability security requirement
 * @param reach from how far the vulnerable system can be reached at most; null leaves the vector's
 * @param safety whether a failure can hurt people: sets the 4.0 metrics MSI and MSA to Safety
 */
public record Environment(
        Requirement confidentiality,
        Requirement integrity,
        Requirement availability,
        @Nullable Reach reach,
        boolean safety) {

    /** How much a loss would hurt. */
    public enum Requirement {
        LOW("L"),
        MEDIUM("M"),
        HIGH("H");

        private final String letter;

        Requirement(String letter) {
            this.letter = letter;
        }
    }

    /** From how far an attacker can come, farthest first. */
    public enum Reach {
        NETWORK("N"),
        ADJACENT("A"),
        LOCAL("L"),
        PHYSICAL("P");

        private final String letter;

        Reach(String letter) {
            this.letter = letter;
        }
    }

    CvssVector over(CvssVector vector) {
        CvssVector result = vector.set("CR", confidentiality.letter)
                .set("IR", integrity.letter)
                .set("AR", availability.letter);
        if (vector.version() == CvssVersion.V2_0) {
            // 2.0 has no modified attack vector; how far an attacker can come is not expressed there.
            return result;
        }
        if (reach != null && isNearer(reach.letter, vector)) {
            result = result.set("MAV", reach.letter);
        }
        if (safety && vector.version() == CvssVersion.V4_0) {
            result = result.set("MSI", "S").set("MSA", "S");
        }
        return result;
    }

    private static boolean isNearer(String letter, CvssVector vector) {
        // AV, the first metric, lists its values from far to near.
        return Metrics.of(vector.version()).get(0).values().indexOf(letter) > vector.value(0);
    }
}
