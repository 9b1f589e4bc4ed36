package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.VexStatement;

/** What a CSAF document says of a product: the keys of {@code product_status}. */
enum CsafStatus {
    first_affected(true),
    known_affected(true),
    last_affected(true),
    under_investigation(true),
    unknown(true),
    known_not_affected(false),
    first_fixed(false),
    fixed(false),
    recommended(false);

    private final boolean counts;

    CsafStatus(boolean counts) {
        this.counts = counts;
    }

    /** Whether the product is, or may be, affected. */
    boolean counts() {
        return counts;
    }

    /** Whether the product is a version that mends others. */
    boolean mends() {
        return this == first_fixed || this == fixed || this == recommended;
    }

    VexStatement.Status stated() {
        return switch (this) {
            case first_affected, known_affected, last_affected -> VexStatement.Status.AFFECTED;
            case under_investigation, unknown -> VexStatement.Status.UNDER_INVESTIGATION;
            case known_not_affected -> VexStatement.Status.NOT_AFFECTED;
            case first_fixed, fixed, recommended -> VexStatement.Status.FIXED;
        };
    }
}
