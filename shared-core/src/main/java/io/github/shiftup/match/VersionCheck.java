package io.github.shiftup.match;

import io.github.shiftup.match.Answer.Says;
import io.github.shiftup.match.version.FixAnswer;
import io.github.shiftup.match.version.FixAnswer.Basis;
import io.github.shiftup.match.version.FixedVersions;
import io.github.shiftup.match.version.Version;
import io.github.shiftup.match.version.VersionInterval;
import io.github.shiftup.match.version.VersionRange;
import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one statement whether a version is affected: its ranges first, then its fixed versions. */
final class VersionCheck {
    private final Version version;
    private final VersionScheme scheme;

    VersionCheck(String purlType, String version) {
        this.scheme = VersionScheme.of(purlType);
        this.version = scheme.parse(version);
    }

    /** Whether production reports this very version. */
    boolean isReportedBy(Statement statement) {
        return statement.versions().stream()
                .anyMatch(reported -> scheme.parse(reported).equals(version));
    }

    Answer answer(Statement statement) {
        Answer byRange = inRanges(statement.ranges());
        if (byRange.says() != Says.NOTHING) {
            return byRange;
        }
        Answer byFixes = byFixes(statement);
        return byFixes.says() == Says.NOTHING && !byRange.because().isEmpty() ? byRange : byFixes;
    }

    /** The smallest of these fixes above the version, on its own branch if there is one; null if there is none. */
    @Nullable
    String nearestFix(Collection<String> fixes) {
        return FixedVersions.of(fixes, scheme).nearestFix(version).orElse(null);
    }

    /** A range that cannot be read may hold the version: then only being inside another one is an answer. */
    private Answer inRanges(List<String> ranges) {
        String unreadable = "";
        for (String text : ranges) {
            try {
                VersionRange range = VersionRanges.parse(text, scheme);
                Optional<VersionInterval> inside = range.intervalWith(version);
                if (inside.isPresent()) {
                    String because = ", inside the affected range "
                            + Words.of(inside.get().toString());
                    return new Answer(Says.AFFECTED, true, because);
                }
            } catch (VersionRangeFormatException e) {
                unreadable = unreadable.isEmpty() ? text : unreadable;
            }
        }
        if (ranges.isEmpty() || !unreadable.isEmpty()) {
            return Answer.nothing(unreadable);
        }
        return new Answer(Says.MENDED, true, ", outside the affected range " + Words.of(String.join(" or ", ranges)));
    }

    private Answer byFixes(Statement statement) {
        FixedVersions fixes = FixedVersions.of(statement.fixes(), scheme);
        FixAnswer answer = fixes.check(version).orElse(null);
        if (answer == null) {
            return Answer.nothing(
                    fixes.unreadable().isEmpty() ? "" : fixes.unreadable().get(0));
        }
        String because =
                ", which " + Words.of(answer.reason().substring(answer.version().length()));
        if (answer.fixed()) {
            return new Answer(Says.MENDED, true, because);
        }
        boolean ownBranch = answer.basis() == Basis.OWN_BRANCH;
        return new Answer(Says.AFFECTED, ownBranch || !isOfNewerVersions(statement), because);
    }

    private boolean isOfNewerVersions(Statement statement) {
        return !statement.versions().isEmpty()
                && statement.versions().stream()
                        .allMatch(reported -> scheme.parse(reported).compareTo(version) > 0);
    }
}
