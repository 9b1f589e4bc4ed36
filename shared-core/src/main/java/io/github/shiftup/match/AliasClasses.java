package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which ids name one weakness. Ids that stand together in a finding do, across all findings; but two CVEs never become
 * one, and what would join them joins nothing. An advisory that lists several CVEs is a weakness of its own.
 *
 * <p>The answer does not depend on the order of findings: first all are {@linkplain #add added}, then classes are asked.
 */
public final class AliasClasses {
    private static final String SEVERAL = "";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final DisjointSets sets = new DisjointSets();
    /** By other id: the one CVE that stands beside it, or {@link #SEVERAL}. */
    private final Map<String, String> cveBeside = new HashMap<>();

    private final Set<Texts> seen = new HashSet<>();
    private final Map<Integer, String> classOfSet = new HashMap<>();

    /** Takes in what this finding says of ids. */
    public void add(Finding finding) {
        if (finding.aliases().isEmpty()) {
            return;
        }
        List<String> all = keys(finding);
        if (seen.add(new Texts(all))) {
            List<String> cves =
                    all.stream().filter(AliasClasses::isCve).distinct().toList();
            String previous = null;
            for (String id : all) {
                if (!isCve(id)) {
                    number(id);
                    cves.forEach(cve -> cveBeside.merge(id, cve, (a, b) -> a.equals(b) ? a : SEVERAL));
                    if (previous != null && cves.size() <= 1) {
                        sets.join(number(previous), number(id));
                    }
                    previous = id;
                }
            }
        }
    }

    /** Ends the adding; from then on all may ask at once. */
    public void close() {
        Map<Integer, String> cves = new HashMap<>();
        Map<Integer, String> smallest = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int set = sets.find(i);
            smallest.merge(set, id, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            String cve = cveBeside.get(id);
            if (cve != null) {
                cves.merge(set, cve, (a, b) -> a.equals(b) ? a : SEVERAL);
            }
        }
        smallest.forEach((set, id) -> classOfSet.put(set, cves.getOrDefault(set, id)));
    }

    /** The class of a finding: its CVE if there is one, else an id that stands for all. Equal for one weakness. */
    public String of(Finding finding) {
        String id = key(finding.id(), finding);
        if (isCve(id)) {
            return id;
        }
        List<String> all = keys(finding);
        List<String> cves = all.stream().filter(AliasClasses::isCve).distinct().toList();
        if (cves.size() == 1) {
            return cves.get(0);
        }
        Integer number = numbers.get(id);
        if (number == null || cves.size() > 1) {
            return id;
        }
        String known = classOfSet.getOrDefault(sets.find(number), id);
        if (!known.equals(SEVERAL)) {
            return known;
        }
        String beside = cveBeside.getOrDefault(id, id);
        return beside.equals(SEVERAL) ? id : beside;
    }

    static boolean isCve(String id) {
        return id.length() >= "CVE-1999-0001".length() && id.regionMatches(true, 0, "CVE-", 0, 4);
    }

    /** An id as it counts here, within what it means something in: the world, or one tool. */
    static String key(String id, Finding finding) {
        String upper = id.toUpperCase(Locale.ROOT);
        if (isCve(upper) || (finding.kind() == Kind.VULNERABILITY && !isNumber(upper))) {
            return upper;
        }
        String tool = finding.source().tool() == null
                ? finding.source().format()
                : finding.source().tool();
        return tool.toUpperCase(Locale.ROOT) + ' ' + upper;
    }

    private static List<String> keys(Finding finding) {
        List<String> keys = new ArrayList<>(finding.aliases().size() + 1);
        keys.add(key(finding.id(), finding));
        finding.aliases().forEach(alias -> keys.add(key(alias, finding)));
        return keys;
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, any -> {
            ids.add(id);
            return sets.add();
        });
    }
}
