package io.github.shiftup.risk;

import io.github.shiftup.evidence.Finding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the rule that made a finding, as the mapping has them: tools spell one rule in several ways, and platforms
 * put their own words before it.
 */
final class RuleIds {
    private static final String PROWLER = "prowler-";

    private RuleIds() {}

    /** As it is written, then without what is put around it. */
    static Set<String> of(Finding finding) {
        Set<String> ids = new LinkedHashSet<>();
        add(ids, finding.id(), finding.source().format());
        finding.aliases().forEach(alias -> add(ids, alias, finding.source().format()));
        return ids;
    }

    private static void add(Set<String> ids, String id, String format) {
        ids.add(id);
        String name = bare(id, format);
        ids.add(name);
        ids.add(withFourDigits(name));
    }

    private static String bare(String id, String format) {
        if (format.equals("zap")) {
            int dash = id.indexOf('-');
            return dash > 0 ? id.substring(0, dash) : id;
        }
        String last = isPath(id) ? id.substring(id.lastIndexOf('/') + 1) : id;
        return last.startsWith(PROWLER) ? last.substring(PROWLER.length()) : last;
    }

    /** A name of a standard or of a type before the rule's. What has other spaces is a title, which others write. */
    private static boolean isPath(String id) {
        return id.indexOf(' ') < 0 || id.startsWith("TTPs/") || id.startsWith("Effects/");
    }

    /** Trivy's {@code KSV001}, {@code KSV-0001} and {@code AVD-KSV-0001} are one rule; all else stays. */
    private static String withFourDigits(String id) {
        String name = id.startsWith("AVD-") ? id.substring(4) : id;
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            letters++;
        }
        int digits = letters < name.length() && name.charAt(letters) == '-' ? letters + 1 : letters;
        if (letters < 2 || digits == name.length() || name.length() - digits > 5 || !isNumber(name, digits)) {
            return id;
        }
        return name.substring(0, letters)
                + '-'
                + String.format(Locale.ROOT, "%4s", name.substring(digits)).replace(' ', '0');
    }

    private static boolean isNumber(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }
}
