package io.github.shiftup.match;

/**
 * What one statement answers to the question whether one version is affected.
 *
 * @param says the answer
 * @param specific whether a range decided that holds the version, or a fix of the version's own release branch
 * @param because end of a sentence, with the fact that decided: {@code , inside the affected range [1.0,2.0)}
 */
record Answer(Says says, boolean specific, String because) {

    enum Says {
        AFFECTED,
        MENDED,
        NOTHING
    }

    static final Answer NOTHING = new Answer(Says.NOTHING, false, "");

    boolean isAffected() {
        return says == Says.AFFECTED;
    }

    boolean isMended() {
        return says == Says.MENDED;
    }

    /** The same answer, with the advisory that gave it. */
    Answer saidBy(String advisory) {
        return new Answer(says, specific, because + " (" + Words.of(advisory) + ')');
    }
}
