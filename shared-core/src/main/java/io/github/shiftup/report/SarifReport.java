package io.github.shiftup.report;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code verdict.sarif}: SARIF 2.1.0 with one result for each finding that blocks or warns, or would without its waiver
 * (suppressed, accepted). A rule is a finding's id; which checks decided is in the message.
 *
 * <p>Findings that this build removes are no results: what is gone closes its alert by being absent from the next upload,
 * while viewers that do not know {@code baselineState: absent} would open one. That nothing could be evaluated is told by
 * {@code executionSuccessful: false} and its notifications, never by an empty list of results alone.
 */
final class SarifReport implements VerdictReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/shift-up/shift-up";

    @Override
    public String fileName() {
        return "verdict.sarif";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        StoryTeller teller = new StoryTeller(verdict);
        List<Story> results = verdict.decisions().stream()
                .filter(decision -> decision.effect().compareTo(Effect.WAIVED) <= 0)
                .map(teller::tell)
                .toList();
        Map<String, List<Story>> rules = new LinkedHashMap<>();
        results.forEach(story ->
                rules.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(story));
        try (JsonText json = new JsonText(out)) {
            json.object().member("$schema", SCHEMA).member("version", "2.1.0").array("runs");
            json.object();
            json.object("tool").object("driver").member("name", "Shift Up").member("informationUri", HOME);
            json.array("rules");
            rules.forEach((id, stories) -> rule(json, id, stories));
            json.end().end().end();
            json.object("automationDetails")
                    .member("id", "shift-up/" + Plain.name(verdict.service()) + '/')
                    .end();
            invocation(json, verdict);
            json.member("columnKind", "utf16CodeUnits").array("results");
            Results writer = new Results(json, verdict, new ArrayList<>(rules.keySet()));
            results.forEach(writer::write);
            json.end();
            properties(json, verdict);
            json.end().end().end();
        }
    }

    private static void rule(JsonText json, String id, List<Story> stories) {
        Story first = stories.get(0);
        json.object().member("id", id);
        text(json, "shortDescription", first.title().isEmpty() ? id : id + ": " + first.title());
        text(json, "help", help(stories));
        json.object("properties");
        stories.stream()
                .map(story -> story.decision().risk().score())
                .filter(score -> score != null)
                .max(Double::compare)
                .ifPresent(score -> json.member("security-severity", Words.score(score)));
        json.member(
                        "tags",
                        List.of(
                                "security",
                                tag(first.decision().seen().finding().kind())))
                .end()
                .end();
    }

    private static String help(List<Story> stories) {
        return String.join(
                "\n", stories.stream().map(Story::fix).distinct().limit(10).toList());
    }

    private static String tag(Kind kind) {
        return switch (kind) {
            case VULNERABILITY -> "vulnerability";
            case MISCONFIGURATION -> "misconfiguration";
            case EXPOSED_SECRET -> "exposed-secret";
            case WEAKNESS -> "weakness";
            case BEHAVIOUR -> "behaviour";
            case END_OF_LIFE -> "end-of-life";
            case LICENSE -> "license";
        };
    }

    private static void invocation(JsonText json, Verdict verdict) {
        json.array("invocations")
                .object()
                .member("executionSuccessful", verdict.outcome() != Outcome.NOT_EVALUATED)
                .array("toolExecutionNotifications");
        List<String> notes = new ArrayList<>();
        if (verdict.outcome() == Outcome.NOT_EVALUATED) {
            notes.add(Headline.sentence(verdict));
        }
        verdict.reasons().forEach(reason -> notes.add(Plain.sentence(reason)));
        Sources.ill(verdict).forEach(source -> notes.add(Sources.sentence(source)));
        for (String note : notes) {
            json.object().member("level", verdict.outcome() == Outcome.NOT_EVALUATED ? "error" : "warning");
            text(json, "message", note);
            json.end();
        }
        json.end().end().end();
    }

    private static void properties(JsonText json, Verdict verdict) {
        json.object("properties")
                .member("outcome", verdict.outcome())
                .member("asOf", verdict.asOf())
                .member("profile", Headline.profile(verdict))
                .member("removedByThisBuild", verdict.counts().fixed())
                .member(
                        "evidence",
                        verdict.sources().stream().map(Sources::sentence).toList())
                .end();
    }

    /** A message; {@code [text](link)} is a link in SARIF, and no report is to plant one. */
    static void text(JsonText json, String key, String text) {
        json.object(key).member("text", text.replace("](", "] (")).end();
    }

    /** Writes the results of one run. */
    private static final class Results {
        private final JsonText json;
        private final Map<String, Integer> rules = new HashMap<>();
        private final Map<String, WaiverState> waivers = new HashMap<>();

        Results(JsonText json, Verdict verdict, List<String> ruleIds) {
            this.json = json;
            ruleIds.forEach(id -> rules.put(id, rules.size()));
            verdict.waivers().forEach(waiver -> waivers.put(waiver.id(), waiver));
        }

        void write(Story story) {
            Decision decision = story.decision();
            json.object()
                    .member("ruleId", story.id())
                    .member("ruleIndex", rules.getOrDefault(story.id(), 0))
                    .member("level", level(decision));
            text(json, "message", message(story));
            location(story);
            json.object("partialFingerprints")
                    .member("shiftUpFinding/v1", Fingerprint.of(decision.seen()))
                    .end();
            suppression(decision);
            json.object("properties")
                    .member("effect", decision.effect())
                    .member("standing", decision.seen().match().standing());
            if (decision.risk().score() != null) {
                json.member("security-severity", Words.score(decision.risk().score()));
            }
            json.member("component", story.component());
            if (!story.signals().isEmpty()) {
                json.member("signals", SignalWords.list(decision.seen().signals()));
            }
            if (decision.deadline() != null) {
                json.member("due", Words.date(decision.deadline().due()));
            }
            json.end().end();
        }

        private static String level(Decision decision) {
            boolean fails = decision.effect() == Effect.BLOCKS
                    || (decision.effect() == Effect.WAIVED
                            && decision.checks().stream().anyMatch(check -> check.result() == Check.Result.FAIL));
            return fails ? "error" : "warning";
        }

        private static String message(Story story) {
            List<String> parts = new ArrayList<>();
            parts.add(story.name() + ": " + story.risk());
            parts.add("Seen " + story.seen());
            if (!story.signals().isEmpty()) {
                parts.add("Signals " + story.signals());
            }
            parts.add("Standing " + story.standing());
            parts.add(story.why());
            story.rules().forEach(rule -> parts.add("Rule " + rule));
            if (!story.path().isEmpty()) {
                parts.add("Path " + story.path());
            }
            parts.add("Fix: " + story.fix());
            if (!story.due().isEmpty()) {
                parts.add("Due " + story.due());
            }
            return String.join("\n", parts.stream().map(Words::stop).toList());
        }

        /** The file in which people mend it; which line that is, no one knows. */
        private void location(Story story) {
            List<String> modules = story.decision().seen().match().components().stream()
                    .flatMap(component -> component.modules().stream())
                    .distinct()
                    .toList();
            boolean shipped = !story.decision().seen().match().components().isEmpty();
            json.array("locations").object();
            json.object("physicalLocation");
            json.object("artifactLocation")
                    .member("uri", shipped ? "pom.xml" : "shift-up.yaml")
                    .end();
            json.object("region").member("startLine", 1).end();
            json.end();
            if (!modules.isEmpty()) {
                json.array("logicalLocations");
                for (String module : modules) {
                    json.object()
                            .member("fullyQualifiedName", Plain.name(module))
                            .member("kind", "module")
                            .end();
                }
                json.end();
            }
            json.end().end();
        }

        private void suppression(Decision decision) {
            if (decision.effect() != Effect.WAIVED) {
                return;
            }
            String id = decision.waiver() == null ? "" : decision.waiver();
            WaiverState waiver = waivers.get(id);
            json.array("suppressions")
                    .object()
                    .member("kind", "external")
                    .member("status", "accepted")
                    .member(
                            "justification",
                            waiver == null
                                    ? "Waiver " + Plain.name(id)
                                    : "Waiver " + Plain.name(id) + " of " + Plain.name(waiver.owner()) + " until "
                                            + waiver.expires() + ": " + Plain.sentence(waiver.reason()))
                    .end()
                    .end();
        }
    }
}
