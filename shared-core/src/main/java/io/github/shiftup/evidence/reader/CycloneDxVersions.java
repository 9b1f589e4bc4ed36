package io.github.shiftup.evidence.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one affected component of a CycloneDX vulnerability says of versions ({@code affects[].versions[]}). */
final class CycloneDxVersions {
    /** What Trivy writes, to the letter; advice in other words is advice, not a version. */
    private static final Pattern UPGRADE = Pattern.compile("Upgrade (\\S+) to version (\\S+(?:, \\S+)*)");

    private List<String> ranges = List.of();
    private List<String> versions = List.of();
    private List<String> fixes = List.of();

    /**
     * Takes one entry.
     *
     * @param version a single version, or null
     * @param range in {@code vers:} syntax, or null
     * @param status {@code affected} (also where it is missing), {@code unaffected} or {@code unknown}
     */
    void add(@Nullable String version, @Nullable String range, @Nullable String status) {
        String word = status == null ? "affected" : status.toLowerCase(Locale.ROOT);
        if (word.equals("affected")) {
            ranges = plus(ranges, range);
            versions = plus(versions, version);
        } else if (word.equals("unaffected")) {
            fixes = plus(fixes, version);
            fixesIn(range);
        }
    }

    /** Hardly any list has more than one entry, and most are empty. */
    private static List<String> plus(List<String> list, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return list;
        }
        if (list.isEmpty()) {
            return List.of(text);
        }
        List<String> more = list instanceof ArrayList ? list : new ArrayList<>(list);
        more.add(text);
        return more;
    }

    /**
     * Ranges, then single versions. A lone version that repeats what is installed says nothing
     * of other versions and is no range: tools write it where they do not know more.
     */
    List<String> affected(@Nullable String installed) {
        if (versions.isEmpty() || (ranges.isEmpty() && saysOnly(installed))) {
            return ranges;
        }
        List<String> all = new ArrayList<>(ranges);
        all.addAll(versions);
        return all;
    }

    private boolean saysOnly(@Nullable String installed) {
        for (String version : versions) {
            if (!version.equals(installed)) {
                return false;
            }
        }
        return true;
    }

    List<String> fixes() {
        return fixes;
    }

    /** An unaffected range gives its single versions, and its last lower bound where nothing bounds it above. */
    private void fixesIn(@Nullable String range) {
        int slash = range == null ? -1 : range.indexOf('/');
        if (range == null || slash < 0) {
            return;
        }
        List<String> constraints = List.of(range.substring(slash + 1).split("\\|"));
        for (int i = 0; i < constraints.size(); i++) {
            String constraint = constraints.get(i).strip();
            boolean last = i == constraints.size() - 1;
            if (last && constraint.startsWith(">=")) {
                fixes = plus(fixes, Purls.unescaped(constraint.substring(2)));
            } else if (constraint.startsWith("=") || !constraint.matches("[<>!*].*")) {
                fixes = plus(fixes, Purls.unescaped(constraint.replaceFirst("^=", "")));
            }
        }
    }

    /**
     * The versions in a recommendation of the form {@code Upgrade org.acme:lib to version 1.2, 1.3}, several of them
     * separated by {@code ;}, that concern this component. Empty where the advice is worded in any other way.
     */
    static List<String> recommended(@Nullable String recommendation, @Nullable String component) {
        if (recommendation == null || component == null || !recommendation.startsWith("Upgrade ")) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String sentence : recommendation.split(";")) {
            Matcher upgrade = UPGRADE.matcher(sentence.strip());
            if (!upgrade.matches()) {
                return List.of();
            }
            if (upgrade.group(1).equals(component)) {
                found.addAll(List.of(upgrade.group(2).split(", ")));
            }
        }
        return found;
    }
}
