package io.github.shiftup.report;

import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.gate.Basis;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Loosening;
import io.github.shiftup.gate.PolicyState;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.policy.ProfileOrigin;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.risk.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code verdict.json}: everything that is in the verdict, by the schema {@code verdict-1}. What is not known is left out;
 * lists are always there. Texts are kept whole.
 */
final class JsonReport implements VerdictReport {
    static final String SCHEMA = "verdict-1";

    @Override
    public String fileName() {
        return "verdict.json";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("schema", SCHEMA)
                    .member("outcome", verdict.outcome())
                    .member("enforced", verdict.enforced())
                    .member("failsBuild", verdict.failsBuild())
                    .member("asOf", verdict.asOf())
                    .member("service", verdict.service());
            json.object("candidate")
                    .member("name", verdict.candidateName())
                    .member("version", verdict.candidateVersion())
                    .member("partial", verdict.partial())
                    .end();
            json.member("skipped", verdict.skipped())
                    .member("profile", verdict.profile())
                    .member("overlays", verdict.overlays())
                    .member("reasons", verdict.reasons());
            counts(json, verdict.counts());
            digests(json, verdict.digests());
            policy(json, verdict.policy());
            json.array("sources");
            verdict.sources().forEach(source -> source(json, source));
            json.end().array("waivers");
            verdict.waivers().forEach(waiver -> WaiverStateJson.write(json, waiver));
            json.end().array("decisions");
            verdict.decisions().forEach(decision -> decision(json, decision));
            json.end().end();
        }
    }

    private static void counts(JsonText json, Counts counts) {
        json.object("counts")
                .member("blocks", counts.blocks())
                .member("warns", counts.warns())
                .member("waived", counts.waived())
                .member("tolerated", counts.tolerated())
                .member("claimed", counts.claimed())
                .member("fixed", counts.fixed())
                .member("silenced", counts.silenced())
                .member("elsewhere", counts.elsewhere())
                .end();
    }

    private static void digests(JsonText json, Digests digests) {
        json.object("digests")
                .member("candidate", digests.candidate())
                .member("evidence", digests.evidence())
                .member("policy", digests.policy())
                .member("intel", digests.intel())
                .member("history", digests.history())
                .end();
    }

    private static void policy(JsonText json, @Nullable PolicyState policy) {
        if (policy == null) {
            return;
        }
        json.object("policy").member("location", policy.location()).array("origins");
        for (ProfileOrigin origin : policy.origins()) {
            json.object()
                    .member("place", origin.place())
                    .member("name", origin.name())
                    .member("resolved", origin.resolved())
                    .member("digest", origin.digest())
                    .member("pinned", origin.pinned())
                    .end();
        }
        json.end().array("parameters");
        for (PolicyState.Value value : policy.parameters()) {
            json.object()
                    .member("key", value.key())
                    .member("value", value.value())
                    .member("written", value.written())
                    .member("origin", value.origin())
                    .end();
        }
        json.end().array("rules");
        for (PolicyState.OwnRule rule : policy.rules()) {
            json.object()
                    .member("id", rule.id())
                    .member("then", rule.then())
                    .member("written", rule.written())
                    .end();
        }
        json.end().array("settings");
        policy.settings()
                .forEach((key, value) ->
                        json.object().member("key", key).member("value", value).end());
        json.end();
        Loosening loosening = policy.loosening();
        if (loosening != null) {
            loosening(json, loosening);
        }
        json.end();
    }

    private static void loosening(JsonText json, Loosening loosening) {
        json.object("loosening").member("since", loosening.since());
        if (loosening.action() != null) {
            json.member("action", loosening.action());
        }
        json.member("approval", loosening.approval()).array("changes");
        for (Loosening.Change change : loosening.changes()) {
            json.object()
                    .member("key", change.key())
                    .member("before", change.before())
                    .member("text", change.text())
                    .end();
        }
        json.end().end();
    }

    private static void source(JsonText json, SourceState source) {
        json.object()
                .member("id", source.id())
                .member("from", source.from())
                .member("health", source.health())
                .member("required", source.required())
                .member("reports", source.reports())
                .member("findings", source.findings())
                .member("newest", source.newest())
                .member("ageBasis", source.ageBasis())
                .member("age", source.age())
                .member("maxAge", source.maxAge())
                .member("tools", source.tools())
                .member("problems", source.problems());
        coverage(json, source.coverage());
        json.end();
    }

    private static void coverage(JsonText json, @Nullable Coverage coverage) {
        if (coverage == null) {
            return;
        }
        json.object("coverage").member("assets", coverage.assets()).member("unseen", coverage.unseen());
        if (coverage.before() != null) {
            json.member("before", coverage.before().assets())
                    .member("beforeAt", coverage.before().at());
        }
        json.end();
    }

    private static void decision(JsonText json, Decision decision) {
        json.object().member("effect", decision.effect()).member("headline", decision.headline());
        SeenFindingJson.write(json, decision.seen());
        risk(json, decision.risk());
        deadline(json, decision.deadline());
        json.array("checks");
        decision.checks().forEach(check -> check(json, check));
        json.end().member("waiver", decision.waiver()).array("waiversTried");
        for (Waivers.Tried tried : decision.tried()) {
            json.object()
                    .member("id", tried.waiver())
                    .member("miss", tried.miss())
                    .end();
        }
        json.end();
        json.object("fix")
                .member("version", decision.fix().version())
                .member("action", decision.fix().action())
                .end()
                .end();
    }

    private static void risk(JsonText json, Assessment risk) {
        json.object("risk")
                .member("level", risk.level())
                .member("score", risk.score())
                .member("scheme", risk.scheme())
                .member("vector", risk.vector());
        if (risk.rating() != null) {
            json.object("rating");
            SeenFindingJson.rating(json, risk.rating());
        }
        json.member("knownExploited", risk.knownExploited())
                .member("exploitedSource", risk.exploitedSource())
                .member("epss", risk.epss())
                .member("exposed", risk.exposed())
                .member("exposedSource", risk.exposedSource())
                .member("steps", risk.steps())
                .end();
    }

    private static void deadline(JsonText json, @Nullable Deadline deadline) {
        if (deadline != null) {
            json.object("deadline")
                    .member("due", deadline.due())
                    .member("from", deadline.from())
                    .member("days", deadline.days())
                    .member("rule", deadline.rule())
                    .member("assumedStart", deadline.assumedStart())
                    .member("remembered", deadline.basis() == Basis.REMEMBERED ? true : null)
                    .end();
        }
    }

    private static void check(JsonText json, Check check) {
        json.object()
                .member("rule", check.rule())
                .member("result", check.result())
                .member("fact", check.fact())
                .member("operator", check.operator())
                .member("limit", check.limit())
                .member("actual", check.actual())
                .member("source", check.source())
                .member("text", check.text())
                .end();
    }
}
