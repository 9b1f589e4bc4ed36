package io.github.shiftup.gate;

/** What one finding does to the verdict, most serious first. */
public enum Effect {
    /** A rule says fail. */
    BLOCKS,
    /** A rule says warn, or a deadline is near. */
    WARNS,
    /** A waiver holds; without it, it would block or warn. */
    WAIVED,
    /** It is judged and within every limit. */
    TOLERATED,
    /** A fix claim holds it until production contradicts it. */
    CLAIMED,
    /** Good news: production has it, this build does not. */
    FIXED,
    /** The report itself, or a statement, says that it does not count. */
    SILENCED,
    /** It concerns another service only. */
    COUNTED
}
