package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided the last time, of each thing of each service, by an earlier recheck. */
public final class EarlierVerdicts {
    /** Nothing is known. */
    public static final EarlierVerdicts NONE = new EarlierVerdicts();

    private enum Line {
        service,
        standpoint,
        environments,
        asOf,
        outcome,
        blocks,
        warns,
        waived
    }

    private enum Held {
        finding
    }

    private static final Keys<Line> LINE = Keys.of(Line.class);
    private static final Keys<Held> HELD = Keys.of(Held.class);

    private final Map<String, Earlier> known = new HashMap<>();

    private EarlierVerdicts() {}

    /**
     * Reads what an earlier recheck wrote.
     *
     * @param file {@code recheck.jsonl}
     * @throws ReportException if it cannot be read to its end: then nobody knows what changed
     */
    public static EarlierVerdicts read(Path file) {
        EarlierVerdicts earlier = new EarlierVerdicts();
        ReportDocument document = ReportDocument.ofFile(file, file.toString());
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            while (json.nextRoot()) {
                earlier.line(json);
            }
        }
        return earlier;
    }

    /**
     * Takes the last verdict of each service's gate, by which recheck finds what became red since the build.
     *
     * @param ledger directory
     * @param services whose verdicts they are, whatever their gates call them or called them
     * @throws IOException if it cannot be read
     */
    public static EarlierVerdicts recordedIn(Path ledger, List<EstateService> services) throws IOException {
        EarlierVerdicts earlier = new EarlierVerdicts();
        Ledger kept = Ledger.in(ledger);
        for (EstateService service : services) {
            Instant last = Instant.MIN;
            for (String name : service.recordedAs()) {
                for (LedgerFile file :
                        kept.read(name, Set.of(Entry.Kind.VERDICT)).records()) {
                    Earlier verdict = earlier(file);
                    if (verdict != null && !file.record().at().isBefore(last)) {
                        last = file.record().at();
                        earlier.known.put("built " + service.name(), verdict);
                    }
                }
            }
        }
        return earlier;
    }

    private static @Nullable Earlier earlier(LedgerFile file) {
        if (!(file.record().entry() instanceof VerdictEntry verdict) || verdict.skipped() != null) {
            return null;
        }
        Outcome outcome = outcome(verdict);
        return outcome == null ? null : new Earlier(outcome, "build of " + verdict.asOf(), null);
    }

    private static @Nullable Outcome outcome(VerdictEntry verdict) {
        return Stream.of(Outcome.values())
                .filter(each -> each.name().equals(verdict.outcome()))
                .findFirst()
                .orElse(null);
    }

    private void line(JsonCursor json) {
        String service = null;
        String standpoint = null;
        List<String> environments = List.of();
        String asOf = null;
        String outcome = null;
        Map<String, Effect> effects = new HashMap<>();
        for (var member = json.object(LINE); member.next(); ) {
            switch (member.key()) {
                case service -> service = json.text();
                case standpoint -> standpoint = json.text();
                case environments -> environments = json.texts();
                case asOf -> asOf = json.text();
                case outcome -> outcome = json.text();
                case blocks -> held(json, effects, Effect.BLOCKS);
                case warns -> held(json, effects, Effect.WARNS);
                case waived -> held(json, effects, Effect.WAIVED);
            }
        }
        if (service == null || standpoint == null || outcome == null || asOf == null) {
            throw json.error(
                    Reason.SHAPE,
                    "a line without service, standpoint, outcome or asOf: this is not what recheck wrote. Give the file"
                            + " that it wrote, or none");
        }
        Earlier earlier;
        List<String> keys;
        try {
            earlier = new Earlier(Outcome.valueOf(outcome), "recheck of " + asOf, Map.copyOf(effects));
            keys = keys(service, Standpoint.valueOf(standpoint), environments);
        } catch (IllegalArgumentException e) {
            throw json.error(Reason.UNKNOWN_VERSION, "another version of recheck wrote this: " + e.getMessage());
        }
        keys.forEach(key -> known.put(key, earlier));
    }

    private static void held(JsonCursor json, Map<String, Effect> effects, Effect effect) {
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(HELD); member.next(); ) {
                String finding = json.text();
                if (finding != null) {
                    effects.put(finding, effect);
                }
            }
        }
    }

    @Nullable
    Earlier of(Judgement judged) {
        return keys(judged.service(), judged.standpoint(), judged.environments()).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                // What runs was built once: the verdict of then is what was known of it.
                .orElse(known.get("built " + judged.service()));
    }

    /** What runs somewhere is the same thing as before, whatever version of it; so is the last build. */
    private static List<String> keys(String service, Standpoint standpoint, List<String> environments) {
        List<String> keys = new ArrayList<>();
        if (standpoint != Standpoint.BUILT) {
            environments.forEach(environment -> keys.add("deployed " + service + '\n' + environment));
        }
        if (standpoint != Standpoint.DEPLOYED) {
            keys.add("built " + service);
        }
        return keys;
    }
}
