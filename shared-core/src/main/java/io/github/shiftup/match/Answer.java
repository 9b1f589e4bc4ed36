package io.github.shiftup.match;

/**
 * What one statement answers to the question whether one version is affected.
 *
 * @param says the answer
 * @param firm false where a finding in a newer version knows only fixes of other release branches: it gives way to one
 *     that knows better
 * @param because end of a sentence, with the fact that decided: {@code , inside the affected range [1.0,2.0)}; where
 *     there is no answer the text that could not be read
 */
record Answer(Says says, boolean firm, String because) {

    enum Says {
        AFFECTED,
        MENDED,
        NOTHING
    }

    /**
     * No answer.
     *
     * @param unreadable text for which there is none; empty if nothing was said
     */
    static Answer nothing(String unreadable) {
        return new Answer(Says.NOTHING, true, unreadable);
    }

    boolean isAffected() {
        return says == Says.AFFECTED;
    }

    boolean isMended() {
        return says == Says.MENDED;
    }

    /** The same answer, with the advisory that gave it. */
    Answer saidBy(String advisory) {
        return new Answer(says, firm, because + " (" + Words.of(advisory) + ')');
    }
}
