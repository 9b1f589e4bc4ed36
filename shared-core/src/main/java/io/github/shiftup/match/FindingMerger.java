package io.github.shiftup.match;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one finding of several that are the same weakness. The result does not depend on their order. */
final class FindingMerger {
    /** Spelled differently, CVE and GHSA are one id: the smallest spelling stands for all. */
    private final Map<String, String> ids = new HashMap<>();

    private final String weakness;
    private final Set<String> cwes = new HashSet<>();
    private final Set<Rating> ratings = new TreeSet<>();
    private final Set<String> fixedVersions = new HashSet<>();
    private final Set<String> affectedRanges = new HashSet<>();
    private @Nullable Finding last;
    private @Nullable String primary;
    private @Nullable String title;
    private @Nullable String titleOfPrimary;
    private @Nullable String severity;
    private Level level = Level.UNKNOWN;
    private @Nullable Component component;
    private @Nullable Component inferred;
    private Activity activity = Activity.INACTIVE;
    private @Nullable Instant firstSeen;
    private @Nullable Instant lastSeen;
    private long observed;
    private @Nullable Boolean exploited;
    private @Nullable Double epss;

    FindingMerger(String weakness) {
        this.weakness = weakness;
    }

    /** What merging a finding with no other gives: mostly the finding itself. */
    static Finding alone(String weakness, Finding finding, @Nullable String purlType, VersionLists versions) {
        if (!isMerged(weakness, finding)) {
            FindingMerger merger = new FindingMerger(weakness);
            merger.add(finding);
            return merger.merged(finding, purlType, versions);
        }
        List<String> cwes = versions.sorted("generic", finding.cwes());
        List<String> fixes = versions.sorted(purlType, finding.fixedVersions());
        return cwes.equals(finding.cwes()) && fixes.equals(finding.fixedVersions())
                ? finding
                : finding.toBuilder().cwes(cwes).fixedVersions(fixes).build();
    }

    void add(Finding finding) {
        addLists(finding);
        if (AliasClasses.key(finding.id(), finding).equals(weakness)) {
            primary = smaller(primary, finding.id());
            titleOfPrimary = smaller(titleOfPrimary, finding.title());
        }
        title = smaller(title, finding.title());
        addSeverity(finding);
        component = least(Comparator.naturalOrder(), component, finding.component());
        inferred = least(Comparator.naturalOrder(), inferred, finding.inferredComponent());
        activity = rank(finding.activity()) < rank(activity) ? finding.activity() : activity;
        firstSeen = least(Comparator.naturalOrder(), firstSeen, finding.firstSeen());
        lastSeen = least(Comparator.reverseOrder(), lastSeen, finding.lastSeen());
        observed = observed > Long.MAX_VALUE - finding.observed() ? Long.MAX_VALUE : observed + finding.observed();
        if (finding.exploited() != null) {
            exploited = finding.exploited() || Boolean.TRUE.equals(exploited);
        }
        epss = least(Comparator.reverseOrder(), epss, finding.epss());
    }

    /**
     * The one finding.
     *
     * @param first of the merged findings in {@link Seen#ORDER}: gives what cannot be merged
     * @param purlType that orders the versions; null if unknown
     */
    Finding merged(Finding first, @Nullable String purlType, VersionLists versions) {
        String id = AliasClasses.isCve(weakness) ? weakness : smallestId();
        FindingBuilder builder = Finding.of(id, first.kind(), first.source())
                .title(titleOfPrimary == null ? title : titleOfPrimary)
                .severity(severity, level)
                .component(component)
                .inferredComponent(inferred)
                .activity(activity)
                .state(first.state())
                .asset(first.asset())
                .firstSeen(firstSeen)
                .lastSeen(lastSeen)
                .observed(observed)
                .exploited(exploited)
                .epss(epss)
                .statement(first.statement());
        ids.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id.toUpperCase(Locale.ROOT)))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> builder.alias(entry.getValue()));
        versions.sorted("generic", cwes).forEach(builder::cwe);
        ratings.forEach(builder::rating);
        versions.sorted(purlType, fixedVersions).forEach(builder::fixedVersion);
        affectedRanges.stream().sorted().forEach(builder::affectedRange);
        return builder.build();
    }

    private String smallestId() {
        return primary != null ? primary : Objects.requireNonNullElse(ids.get(weakness), Collections.min(ids.values()));
    }

    /** Where one report follows another of the same scanner, the lists are the same too, and comparing is fast. */
    private void addLists(Finding finding) {
        if (last == null || !last.id().equals(finding.id()) || !last.aliases().equals(finding.aliases())) {
            ids.merge(finding.id().toUpperCase(Locale.ROOT), finding.id(), FindingMerger::smaller);
            for (String alias : finding.aliases()) {
                ids.merge(alias.toUpperCase(Locale.ROOT), alias, FindingMerger::smaller);
            }
        }
        if (last == null || !last.cwes().equals(finding.cwes())) {
            cwes.addAll(finding.cwes());
        }
        if (last == null || !last.ratings().equals(finding.ratings())) {
            ratings.addAll(finding.ratings());
        }
        if (last == null || !last.fixedVersions().equals(finding.fixedVersions())) {
            fixedVersions.addAll(finding.fixedVersions());
        }
        if (last == null || !last.affectedRanges().equals(finding.affectedRanges())) {
            affectedRanges.addAll(finding.affectedRanges());
        }
        last = finding;
    }

    /** The severest level that is known, with the word for it; unknown only if no finding knows one. */
    private void addSeverity(Finding finding) {
        boolean more = finding.level() != Level.UNKNOWN
                && (level == Level.UNKNOWN || finding.level().compareTo(level) < 0);
        if (more) {
            level = finding.level();
            severity = finding.severity();
        } else if (finding.level() == level) {
            severity = smaller(severity, finding.severity());
        }
    }

    private static int rank(Activity activity) {
        return switch (activity) {
            case ACTIVE -> 0;
            case CONTRADICTORY -> 1;
            case INACTIVE -> 2;
        };
    }

    /** Whether merging the finding alone would change nothing but the order of CWEs and fixed versions. */
    private static boolean isMerged(String weakness, Finding finding) {
        String id = AliasClasses.isCve(weakness) ? finding.id() : AliasClasses.key(finding.id(), finding);
        return id.equals(weakness)
                && (finding.aliases().isEmpty()
                        || (finding.aliases().size() == 1
                                && !finding.aliases().get(0).equalsIgnoreCase(finding.id())))
                && isAscending(finding.ratings())
                && isAscending(finding.affectedRanges());
    }

    private static <T extends Comparable<T>> boolean isAscending(List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String smaller(@Nullable String a, @Nullable String b) {
        return least(Comparator.naturalOrder(), a, b);
    }

    private static <T> @Nullable T least(Comparator<? super T> order, @Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return order.compare(b, a) < 0 ? b : a;
    }
}
