package io.github.shiftup.fix;

import java.util.List;

/** Resolves anew what the build would ship after some changes, and judges it. */
@FunctionalInterface
public interface Trial {

    /** Tries changes of different places; nothing is left changed. */
    Outcome of(List<Change> changes);
}
