package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code TEST-shift-up.xml}: the verdict as JUnit XML, for the test pages of build servers. One test case for each finding
 * that is judged, claimed or fixed, named without versions, so that a mended finding shows as a test that passes again; one
 * for each source; and one for whether there is a verdict at all, so that the suite is never empty.
 *
 * <p>In mode observe nothing fails: build servers turn a build red or yellow for a failed test, whoever wrote it.
 */
final class JunitReport implements VerdictReport {
    /** ISO 8601 without a zone, as JUnit XML has it. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String fileName() {
        return "TEST-shift-up.xml";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        out.write(new Suite(verdict).xml().getBytes(StandardCharsets.UTF_8));
    }

    /** One suite while it is written. */
    private static final class Suite {
        private final Verdict verdict;
        private final String classPrefix;
        private final Map<String, Integer> names = new HashMap<>();
        private final StringBuilder cases = new StringBuilder();
        private int tests;
        private int failures;
        private int errors;
        private int skipped;

        Suite(Verdict verdict) {
            this.verdict = verdict;
            // A dot begins a package and a slash a path on test pages.
            this.classPrefix = "shift-up." + Plain.name(verdict.service()).replaceAll("[^\\p{L}\\p{N}_-]", "_") + '.';
        }

        String xml() {
            verdictCase();
            verdict.sources().forEach(this::sourceCase);
            StoryTeller teller = new StoryTeller(verdict);
            verdict.decisions().stream()
                    .filter(decision -> decision.effect() != Effect.SILENCED && decision.effect() != Effect.COUNTED)
                    .map(teller::tell)
                    .forEach(this::findingCase);
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
            attribute(xml, "name", "Shift Up: " + Headline.subject(verdict));
            attribute(xml, "tests", Integer.toString(tests));
            attribute(xml, "failures", Integer.toString(failures));
            attribute(xml, "errors", Integer.toString(errors));
            attribute(xml, "skipped", Integer.toString(skipped));
            attribute(xml, "time", "0");
            attribute(xml, "timestamp", TIMESTAMP.format(verdict.asOf()));
            xml.append(">\n  <properties>\n");
            property(xml, "outcome", verdict.outcome().name());
            property(xml, "enforced", Boolean.toString(verdict.enforced()));
            property(xml, "profile", Headline.profile(verdict));
            property(xml, "candidate", verdict.digests().candidate());
            property(xml, "evidence", verdict.digests().evidence());
            property(xml, "policy", verdict.digests().policy());
            property(xml, "intel", verdict.digests().intel());
            if (verdict.digests().history() != null) {
                property(xml, "history", verdict.digests().history());
            }
            return xml.append("  </properties>\n")
                    .append(cases)
                    .append("  <system-out>")
                    .append(escaped(Headline.sentence(verdict) + '\n' + Headline.counts(verdict)))
                    .append("</system-out>\n</testsuite>\n")
                    .toString();
        }

        private void verdictCase() {
            begin("verdict", "could be evaluated");
            if (verdict.outcome() == Outcome.NOT_EVALUATED) {
                List<String> why = new ArrayList<>();
                verdict.reasons().forEach(reason -> why.add(Plain.sentence(reason)));
                if (verdict.skipped() != null) {
                    why.add(0, Headline.sentence(verdict));
                }
                if (why.isEmpty()) {
                    why.add(Headline.sentence(verdict));
                }
                problem("error", why.get(0), String.join("\n", why));
            }
            finish();
        }

        private void sourceCase(SourceState source) {
            begin("evidence", Plain.name(source.id()));
            if (source.health() != SourceHealth.OK) {
                String text = Sources.sentence(source);
                if (source.required()) {
                    problem("error", text, text);
                } else {
                    skipped(text);
                }
            } else {
                output(Sources.sentence(source));
            }
            finish();
        }

        private void findingCase(Story story) {
            Decision decision = story.decision();
            String component = Fingerprint.component(decision.seen());
            begin("findings", component.isEmpty() ? story.id() : story.id() + " in " + component);
            String text = text(story);
            switch (decision.effect()) {
                case BLOCKS -> problem("failure", story.grounds().get(0), text);
                case WAIVED, CLAIMED -> skipped(story.why());
                default -> output(text);
            }
            finish();
        }

        private static String text(Story story) {
            List<String> lines = new ArrayList<>();
            line(lines, "what", story.title());
            line(lines, "component", story.component());
            line(lines, "risk", story.risk());
            line(lines, "seen", story.seen());
            line(lines, "standing", story.standing());
            line(lines, "why", story.why());
            story.rules().forEach(rule -> line(lines, "rule", rule));
            line(lines, "path", story.path());
            line(lines, "fix", story.fix());
            line(lines, "due", story.due());
            line(lines, "next", story.next());
            return String.join("\n", lines);
        }

        private static void line(List<String> lines, String name, String value) {
            if (!value.isEmpty()) {
                lines.add(name + ": " + value);
            }
        }

        private void begin(String kind, String name) {
            tests++;
            int times = names.merge(kind + ' ' + name, 1, Integer::sum);
            cases.append("  <testcase");
            attribute(cases, "classname", classPrefix + kind);
            attribute(cases, "name", times == 1 ? name : name + " (" + times + ")");
            attribute(cases, "time", "0");
            cases.append(">\n");
        }

        private void finish() {
            cases.append("  </testcase>\n");
        }

        private void problem(String element, String message, String text) {
            if (!verdict.enforced()) {
                skipped("not enforced: " + message);
                return;
            }
            if (element.equals("error")) {
                errors++;
            } else {
                failures++;
            }
            cases.append("    <").append(element);
            attribute(cases, "message", message);
            attribute(cases, "type", verdict.outcome().name());
            cases.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        }

        private void skipped(String message) {
            skipped++;
            cases.append("    <skipped");
            attribute(cases, "message", message);
            cases.append("/>\n");
        }

        private void output(String text) {
            cases.append("    <system-out>").append(escaped(text)).append("</system-out>\n");
        }

        private static void property(StringBuilder xml, String name, String value) {
            xml.append("    <property");
            attribute(xml, "name", name);
            attribute(xml, "value", Plain.name(value));
            xml.append("/>\n");
        }

        private static void attribute(StringBuilder xml, String name, String value) {
            xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    /** The text went through {@link Plain}, which leaves no character that XML cannot hold. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
