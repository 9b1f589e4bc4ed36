package io.github.shiftup.match;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.match.Subject.FoundBy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the candidate cannot tell whether this build mends a finding of this service. */
enum Unmapped {
    NO_COMPONENT,
    FOREIGN_IMAGE,
    INCOMPARABLE,
    /** Only the name of a file is known, and what was found in it may have moved. */
    FILE_IS_GONE;

    /** Null if the candidate can tell. */
    static @Nullable Unmapped of(Subject subject, Belonging belonging, Kind kind) {
        if (!subject.isComparable()) {
            return NO_COMPONENT;
        }
        if (belonging.foreignImage()) {
            return FOREIGN_IMAGE;
        }
        if (subject.incomparable() != null) {
            return INCOMPARABLE;
        }
        boolean fileIsGone = !subject.isShipped() && subject.by().compareTo(FoundBy.FILE_NAME) >= 0;
        return fileIsGone && !isAboutPackages(kind) ? FILE_IS_GONE : null;
    }

    /** A sentence without its full stop. */
    String reason(Subject subject, Kind kind) {
        return switch (this) {
            case NO_COMPONENT ->
                "The report names no component that could be looked for in the candidate, and no fix claim names it";
            case FOREIGN_IMAGE ->
                "It runs beside this service, in an image that runsAs does not name, so this build does not mend it";
            case INCOMPARABLE -> "Not to be told from this build: " + subject.incomparable();
            case FILE_IS_GONE ->
                "That " + subject.display() + " is gone does not prove a "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " mended";
        };
    }

    private static boolean isAboutPackages(Kind kind) {
        return kind == Kind.VULNERABILITY || kind == Kind.END_OF_LIFE || kind == Kind.LICENSE;
    }
}
