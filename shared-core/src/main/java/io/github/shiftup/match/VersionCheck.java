package io.github.shiftup.match;

import io.github.shiftup.match.version.VersionScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks ranges first, then fixed versions, whether one version is affected. */
final class VersionCheck {
    private VersionCheck() {}

    static Answer answer(VersionScheme scheme, String version, List<String> ranges, List<String> fixes) {
        String fix = nearestFix(scheme, version, fixes);
        if (fixes.isEmpty() || !ranges.isEmpty()) {
            return Answer.NOTHING;
        }
        return fix == null
                ? new Answer(Answer.Says.MENDED, true, ", at or above the fix " + Words.of(fixes.get(0)))
                : new Answer(Answer.Says.AFFECTED, true, ", older than the fix " + Words.of(fix));
    }

    static @Nullable String nearestFix(VersionScheme scheme, String version, List<String> fixes) {
        return fixes.stream()
                .filter(fix -> scheme.compare(fix, version) > 0)
                .min(scheme::compare)
                .orElse(null);
    }
}
