package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Holds weaknesses against the candidate, each question once: a hundred weaknesses of one library that the same release
 * mends ask the same. What is remembered changes no answer. Of one run, by one thread.
 */
final class Comparisons {
    private static final int MAX_ENTRIES = 1 << 17;

    private final Matcher matcher;
    private final VersionLists versions = new VersionLists();
    /** By subject, which {@link Subjects} makes once for all findings in it, and by what is said of its versions. */
    private final IdentityHashMap<Subject, Map<Statement, Comparison>> known = new IdentityHashMap<>();

    private final IdentityHashMap<Comparison, Match> ofThisService = new IdentityHashMap<>();
    private int size;

    Comparisons(Matcher matcher) {
        this.matcher = matcher;
    }

    VersionLists versions() {
        return versions;
    }

    Comparison of(Subject subject, List<Statement> statements, Supplier<Collection<String>> ids) {
        if (!subject.isShipped()) {
            return Comparison.NOTHING_SHIPPED;
        }
        if (statements.size() > 1) {
            return matcher.compare(subject, statements, ids);
        }
        Map<Statement, Comparison> ofSubject = known.computeIfAbsent(subject, any -> new HashMap<>());
        Statement said = statements.get(0);
        Comparison answer = ofSubject.get(said);
        if (answer == null) {
            boolean[] asked = new boolean[1];
            answer = matcher.compare(subject, statements, () -> {
                asked[0] = true;
                return ids.get();
            });
            // An answer that needed the weakness' ids is none for the next one.
            if (!asked[0] && size < MAX_ENTRIES) {
                ofSubject.put(said, answer);
                size++;
            }
        }
        return answer;
    }

    Lane lane(Subject subject, Comparison comparison, Belonging belonging, Kind kind) {
        return matcher.standings().lane(subject, comparison, belonging, kind);
    }

    Match match(Lane lane, Subject subject, Comparison comparison, Belonging belonging, Finding finding) {
        Match match = null;
        boolean sameForAll = lane == Lane.AFFECTED && belonging.isOurs();
        if (sameForAll) {
            match = ofThisService.get(comparison);
        }
        if (match == null) {
            match = matcher.standings().match(lane, subject, comparison, belonging, finding);
            if (sameForAll && ofThisService.size() < MAX_ENTRIES) {
                ofThisService.put(comparison, match);
            }
        }
        return match;
    }
}
