package io.github.shiftup.policy.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes imported waivers with everything that is left to a person as a key without a value, which no policy accepts. */
final class WaiversYaml {
    private static final int REASON = 600;

    private final LocalDate today;
    private final StringBuilder yaml = new StringBuilder();

    WaiversYaml(LocalDate today) {
        this.today = today;
    }

    String write(String name, String format, List<ImportedWaiver> waivers) {
        comment("", "Waivers from " + name + " (" + format + "), " + today + ".");
        comment("", "Every key without a value is yours to fill; until then the policy is in error, on purpose.");
        for (int i = 0; i < waivers.size(); i++) {
            waiver(waivers.get(i), i + 1);
        }
        return yaml.toString();
    }

    private void waiver(ImportedWaiver waiver, int number) {
        yaml.append('\n');
        line("- id", quoted("import-" + number));
        comment("  ", waiver.rule);
        waiver.lost.forEach(lost -> comment("  ", "Not carried over: " + lost));
        boolean nothing = waiver.findings.isEmpty() && waiver.component == null;
        if (!waiver.findings.isEmpty()) {
            line(
                    "  finding",
                    waiver.findings.stream().map(WaiversYaml::quoted).collect(Collectors.joining(", ", "[", "]")));
        } else if (nothing || waiver.narrower) {
            toFill("  finding", "which findings, by id");
        }
        if (waiver.component != null) {
            line("  component", quoted(waiver.component));
        } else if (waiver.narrower) {
            toFill("  component", "purl or group:artifact, or take the line out: then it holds in every component");
        }
        if (waiver.versions != null) {
            line("  scope", "{ versions: " + quoted(waiver.versions) + " }");
        }
        toFill("  owner", "who answers for the risk");
        toFill(
                "  approvers",
                "who agreed: { name: ..., role: ... }, as many and in the roles that the profile asks for");
        if (waiver.reason == null) {
            toFill("  reason", "why it can be borne");
        } else {
            line("  reason", quoted(waiver.reason));
        }
        toFill("  ticket", "where it is followed up");
        LocalDate expires = waiver.expires;
        line("  created", (expires != null && expires.isBefore(today) ? expires : today).toString());
        if (expires == null) {
            toFill("  expires", "last day, no later than the profile allows");
        } else {
            line("  expires", expires.toString());
        }
        if (waiver.withoutFix) {
            line("  assumes", "{ fixAvailable: false }");
        }
    }

    private void line(String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    private void toFill(String key, String what) {
        yaml.append(key).append(": # ").append(what).append('\n');
    }

    private void comment(String indent, String text) {
        yaml.append(indent).append("# ").append(oneLine(text)).append('\n');
    }

    /** Double-quoted, in which YAML and JSON escape alike. */
    private static String quoted(String text) {
        return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Texts come from files of others: no character of theirs ends a line or turns the direction of writing. */
    private static boolean isPrinted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.strip()
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c == ' ' || isPrinted(c))
                .limit(REASON)
                .forEach(line::appendCodePoint);
        return line.toString().replaceAll(" +", " ");
    }
}
