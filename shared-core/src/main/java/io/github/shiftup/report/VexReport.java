package io.github.shiftup.report;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Standing;
import io.github.shiftup.risk.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * {@code bom.vex.json}: what this build says of the vulnerabilities that production reports, as CycloneDX 1.6 VEX. Weaknesses
 * of other kinds and findings of other services are not in it.
 *
 * <p>No statement here silences anything that was not silenced by its report in VEX' own words: what is not known to be
 * harmless is {@code in_triage} or {@code exploitable}.
 */
final class VexReport implements VerdictReport {
    private static final Pattern CWE = Pattern.compile("CWE-(\\d{1,6})");
    private static final String CANDIDATE = "candidate";

    @Override
    public String fileName() {
        return "bom.vex.json";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        List<Decision> told = verdict.decisions().stream()
                .filter(decision -> decision.seen().finding().kind() == Kind.VULNERABILITY)
                .filter(decision -> decision.effect() != Effect.COUNTED)
                .toList();
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("bomFormat", "CycloneDX")
                    .member("specVersion", "1.6")
                    .member("serialNumber", serialNumber(verdict))
                    .member("version", 1);
            metadata(json, verdict);
            components(json, told);
            json.array("vulnerabilities");
            StoryTeller teller = new StoryTeller(verdict);
            // Numbered, for no two entries may be equal, and two findings can be in all that is told of them here.
            for (int at = 0; at < told.size(); at++) {
                vulnerability(json, "finding-" + (at + 1), teller.tell(told.get(at)));
            }
            json.end().end();
        }
    }

    /** The same for the same inputs, so that the file is. */
    private static String serialNumber(Verdict verdict) {
        String inputs = String.join(
                "\n",
                verdict.digests().candidate(),
                verdict.digests().evidence(),
                verdict.digests().policy(),
                verdict.digests().intel(),
                verdict.asOf().toString());
        String history = verdict.digests().history();
        inputs = history == null ? inputs : inputs + '\n' + history;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(inputs.getBytes(StandardCharsets.UTF_8));
    }

    private static void metadata(JsonText json, Verdict verdict) {
        json.object("metadata").member("timestamp", verdict.asOf());
        json.object("tools").array("components");
        json.object().member("type", "application").member("name", "shift-up").end();
        json.end().end();
        json.object("component")
                .member("type", "application")
                .member("bom-ref", CANDIDATE)
                .member("name", Plain.name(verdict.candidateName()));
        if (verdict.candidateVersion() != null) {
            json.member("version", Plain.name(verdict.candidateVersion()));
        }
        json.end();
        json.array("properties");
        property(json, "shift-up:service", Plain.name(verdict.service()));
        property(json, "shift-up:outcome", verdict.outcome().name());
        property(json, "shift-up:profile", Headline.profile(verdict));
        verdict.sources().forEach(source -> property(json, "shift-up:source", Sources.sentence(source)));
        json.end().end();
    }

    private static void property(JsonText json, String name, String value) {
        json.object().member("name", name).member("value", value).end();
    }

    private static void components(JsonText json, List<Decision> decisions) {
        Map<String, ShippedComponent> byPurl = new TreeMap<>();
        for (Decision decision : decisions) {
            decision.seen().match().components().forEach(component -> byPurl.put(ref(component), component));
        }
        json.array("components");
        byPurl.forEach((ref, component) -> {
            json.object().member("type", "library").member("bom-ref", ref);
            if (component.coordinates().namespace() != null) {
                json.member("group", Plain.name(component.coordinates().namespace()));
            }
            json.member("name", Plain.name(component.coordinates().name()));
            if (component.coordinates().version() != null) {
                json.member("version", Plain.name(component.coordinates().version()));
            }
            json.member("purl", ref).end();
        });
        json.end();
    }

    private static String ref(ShippedComponent component) {
        return Plain.name(component.purl());
    }

    private static void vulnerability(JsonText json, String ref, Story story) {
        Decision decision = story.decision();
        json.object().member("bom-ref", ref).member("id", story.id());
        Authority.of(story.id()).ifPresent(authority -> authority.write(json));
        json.array("references");
        for (String alias : story.aliases()) {
            Authority.of(alias).ifPresent(authority -> {
                json.object().member("id", alias);
                authority.write(json);
                json.end();
            });
        }
        json.end();
        rating(json, decision.risk());
        json.array("cwes");
        decision.seen().finding().cwes().stream()
                .map(CWE::matcher)
                .filter(matcher -> matcher.matches())
                .forEach(matcher -> json.element(Integer.parseInt(matcher.group(1))));
        json.end();
        if (!story.title().isEmpty()) {
            json.member("description", story.title());
        }
        json.member("recommendation", story.fix());
        VexAnalysis.write(json, decision);
        affects(json, decision.seen().match());
        json.end();
    }

    private static void rating(JsonText json, Assessment risk) {
        json.array("ratings").object();
        json.object("source").member("name", "Shift Up").end();
        if (risk.score() != null) {
            json.member("score", risk.score());
        }
        json.member("severity", risk.level().name().toLowerCase(Locale.ROOT));
        if (risk.scheme() != null) {
            json.member("method", method(risk.scheme()));
        }
        if (risk.vector() != null) {
            json.member("vector", Plain.sentence(risk.vector()));
        }
        json.end().end();
    }

    private static String method(String scheme) {
        return switch (scheme) {
            case "CVSS 2.0" -> "CVSSv2";
            case "CVSS 3.0" -> "CVSSv3";
            case "CVSS 3.1" -> "CVSSv31";
            case "CVSS 4.0" -> "CVSSv4";
            default -> "other";
        };
    }

    /** The candidate's components; the candidate as a whole where it has none that the finding is in, or has it no more. */
    private static void affects(JsonText json, Match match) {
        json.array("affects");
        if (match.components().isEmpty()) {
            json.object().member("ref", CANDIDATE).end();
        }
        String status = match.standing() == Standing.FIXED_BY_THIS_BUILD ? "unaffected" : "affected";
        for (ShippedComponent component : match.components()) {
            json.object().member("ref", ref(component));
            if (component.coordinates().version() != null) {
                json.array("versions")
                        .object()
                        .member("version", Plain.name(component.coordinates().version()))
                        .member("status", status)
                        .end()
                        .end();
            }
            json.end();
        }
        json.end();
    }
}
