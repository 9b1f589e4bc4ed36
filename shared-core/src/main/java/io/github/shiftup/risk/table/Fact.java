package io.github.shiftup.risk.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a decision table may ask about a vulnerability here, with the answers that there are, mildest first. */
public enum Fact {
    EXPLOITATION("Exploitation", "none", "public poc", "active"),
    EXPOSURE("System Exposure", "small", "controlled", "open"),
    AUTOMATABLE("Automatable", "no", "yes"),
    TECHNICAL_IMPACT("Technical Impact", "partial", "total"),
    MISSION_IMPACT("Mission and Well-Being Impact", "low", "medium", "high"),
    HUMAN_IMPACT("Human Impact", "low", "medium", "high", "very high"),
    IN_KEV("In KEV", "no", "yes"),
    PUBLICLY_EXPOSED("Publicly Exposed", "no", "yes"),
    INTERNET_REACHABLE("Internet Reachable", "no", "yes"),
    LIKELY_EXPLOITABLE("Likely Exploitable", "no", "yes"),
    ADVERSE_IMPACT("Potential Adverse Impact", "n1", "n2", "n3", "n4", "n5");

    private static final Pattern VERSION = Pattern.compile("\\s+v\\d+(\\.\\d+)*(\\s*\\([^)]*\\))?\\s*$");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of makes cannot change
    private final List<String> answers;

    Fact(String title, String... answers) {
        this.title = title;
        this.answers = List.of(answers);
    }

    /** As tables name it: {@code Technical Impact}. */
    public String title() {
        return title;
    }

    /** The answers, mildest first. */
    public List<String> answers() {
        return answers;
    }

    /** The fact that a table's column is about, its version left out: {@code Automatable v2.0.0}. */
    static Optional<Fact> named(String column) {
        String name = VERSION.matcher(column).replaceFirst("").strip();
        return Arrays.stream(values())
                .filter(fact -> fact.title.equalsIgnoreCase(name))
                .findFirst();
    }

    /** One of the answers, however it is written: {@code PoC}, {@code very-high}, {@code Yes}; null if it is none of them. */
    public @Nullable String answer(String written) {
        String plain = plain(written);
        String known = plain.equals("poc") ? "public poc" : plain;
        return answers.contains(known) ? known : null;
    }

    /** How bad an answer is, 0 for the mildest. */
    int severity(String value) {
        return answers.indexOf(value);
    }

    /** The worse of two answers. */
    public String worse(String a, String b) {
        return severity(a) >= severity(b) ? a : b;
    }

    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
