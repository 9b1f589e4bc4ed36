package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What summaries and verdicts have in common. */
final class VerdictParts {
    private enum Count {
        blocks,
        warns,
        waived,
        tolerated,
        claimed,
        fixed,
        silenced,
        elsewhere
    }

    private enum Digest {
        candidate,
        evidence,
        policy,
        intel
    }

    private static final Keys<Count> COUNTS = Keys.of(Count.class);
    private static final Keys<Digest> DIGESTS = Keys.of(Digest.class);

    private VerdictParts() {}

    /** The current text, cleaned; empty for null. */
    static String text(JsonCursor json) {
        String text = json.text();
        return text == null ? "" : Clean.text(text, Clean.LONGEST);
    }

    /** The current list of texts, cleaned, so many at most. */
    static List<String> texts(JsonCursor json, int most) {
        List<String> texts = new ArrayList<>();
        for (var each = json.array(); each.next() && texts.size() < most; ) {
            texts.add(text(json));
        }
        return texts;
    }

    static Counts counts(JsonCursor json) {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        for (var member = json.object(COUNTS); member.next(); ) {
            counts.put(member.key(), count(json));
        }
        return new Counts(
                counts.getOrDefault(Count.blocks, 0L),
                counts.getOrDefault(Count.warns, 0L),
                counts.getOrDefault(Count.waived, 0L),
                counts.getOrDefault(Count.tolerated, 0L),
                counts.getOrDefault(Count.claimed, 0L),
                counts.getOrDefault(Count.fixed, 0L),
                counts.getOrDefault(Count.silenced, 0L),
                counts.getOrDefault(Count.elsewhere, 0L));
    }

    static long count(JsonCursor json) {
        Double number = json.number();
        if (number == null || number < 0 || number > Integer.MAX_VALUE) {
            throw json.error(Reason.SHAPE, "is no count");
        }
        return number.longValue();
    }

    static Digests digests(JsonCursor json) {
        Map<Digest, String> digests = new EnumMap<>(Digest.class);
        for (var member = json.object(DIGESTS); member.next(); ) {
            digests.put(member.key(), text(json));
        }
        return new Digests(
                digests.getOrDefault(Digest.candidate, ""),
                digests.getOrDefault(Digest.evidence, ""),
                digests.getOrDefault(Digest.policy, ""),
                digests.getOrDefault(Digest.intel, ""));
    }

    static Outcome outcome(String word, String where) {
        try {
            return Outcome.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new ReportException(Reason.SHAPE, where, "has an outcome that there is not", e);
        }
    }

    static Effect effect(@Nullable String word, String where) {
        try {
            return Effect.valueOf(String.valueOf(word));
        } catch (IllegalArgumentException e) {
            throw new ReportException(Reason.SHAPE, where, "has an effect that there is not", e);
        }
    }
}
