package io.github.shiftup.risk;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.match.Cache;
import io.github.shiftup.match.name.Glob;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which runtime categories a finding falls under: by the rule that made it, else by its CWEs, and by its kind. No
 * text of a report is read, since attackers write some of them; and in OCSF the id of a detection may be its title, so
 * there no rule is asked.
 */
public final class RuntimeCategories {
    private static final String RESOURCE = "runtime-categories.tsv";

    private final List<CategoryLine> lines;
    private final Map<String, Rules> byFormat = new HashMap<>();
    private final Cache<String, List<CategoryLine>> known = new Cache<>();

    /** Loaded when it is first asked for. */
    private static final class BuiltIn {
        static final RuntimeCategories INSTANCE = new RuntimeCategories(read());
    }

    /** The lines of one format. */
    private static final class Rules {
        final Map<String, List<CategoryLine>> exact = new HashMap<>();
        final Map<Glob, CategoryLine> globs = new LinkedHashMap<>();

        void add(CategoryLine line) {
            if (line.isGlob()) {
                globs.put(line.glob(), line);
            } else {
                exact.computeIfAbsent(line.rule(), any -> new ArrayList<>(1)).add(line);
            }
        }

        /** Those that name the rule; only where none does, those that fit. */
        List<CategoryLine> find(String rule) {
            List<CategoryLine> named = exact.get(rule);
            if (named != null) {
                return named;
            }
            List<CategoryLine> fitting = new ArrayList<>();
            globs.forEach((glob, line) -> {
                if (glob.matches(rule)) {
                    fitting.add(line);
                }
            });
            return fitting;
        }
    }

    RuntimeCategories(List<CategoryLine> lines) {
        this.lines = List.copyOf(lines);
        for (CategoryLine line : lines) {
            line.formats()
                    .forEach(format ->
                            byFormat.computeIfAbsent(format, any -> new Rules()).add(line));
        }
    }

    /** The mapping that comes with this version. */
    public static RuntimeCategories builtIn() {
        return BuiltIn.INSTANCE;
    }

    /** In the order of the mapping; none for vulnerabilities and licences, which are about a package. */
    public List<Recognised> of(Finding finding) {
        if (finding.kind() == Kind.VULNERABILITY || finding.kind() == Kind.LICENSE) {
            return List.of();
        }
        Map<RuntimeCategory, Recognised> found = new LinkedHashMap<>();
        for (CategoryLine line : rules(CategoryLine.KIND).find(finding.kind().name())) {
            add(found, line, "a finding of this kind");
        }
        for (CategoryLine line : ofRule(finding)) {
            add(found, line, "rule " + line.rule() + " of " + finding.source().format());
        }
        if (found.isEmpty() && finding.kind() != Kind.BEHAVIOUR) {
            for (String cwe : finding.cwes()) {
                rules(CategoryLine.CWE).find(cwe).forEach(line -> add(found, line, cwe));
            }
        }
        return List.copyOf(found.values());
    }

    /** Why a signal shows that the service can be reached from outside; null if it does not. */
    public @Nullable String shownExposure(Finding signal) {
        return ofRule(signal).stream()
                .filter(line -> line.category() == null)
                .map(CategoryLine::why)
                .findFirst()
                .orElse(null);
    }

    List<CategoryLine> lines() {
        return lines;
    }

    private List<CategoryLine> ofRule(Finding finding) {
        String format = finding.source().format();
        if (finding.kind() == Kind.BEHAVIOUR && format.equals("ocsf")) {
            return List.of();
        }
        // Ids of another rule differ, and a report has few rules: what a rule means is looked up once.
        return finding.aliases().isEmpty()
                ? known.get(format + ' ' + finding.id(), () -> find(RuleIds.of(finding), format))
                : find(RuleIds.of(finding), format);
    }

    private List<CategoryLine> find(Set<String> ids, String format) {
        for (String id : ids) {
            List<CategoryLine> found = new ArrayList<>(rules(format).find(id));
            found.addAll(rules(CategoryLine.ANY_FORMAT).find(id));
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private Rules rules(String format) {
        return byFormat.getOrDefault(format, NONE);
    }

    private static final Rules NONE = new Rules();

    private static void add(Map<RuntimeCategory, Recognised> found, CategoryLine line, String fact) {
        RuntimeCategory category = line.category();
        if (category != null) {
            found.putIfAbsent(category, new Recognised(category, fact + ": " + line.why()));
        }
    }

    private static List<CategoryLine> read() {
        try (InputStream in = Objects.requireNonNull(RuntimeCategories.class.getResourceAsStream(RESOURCE));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(CategoryLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
