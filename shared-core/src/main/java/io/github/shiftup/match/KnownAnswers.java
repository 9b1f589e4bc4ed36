package io.github.shiftup.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of versions before, for whoever ships them: many candidates ship the same version of what the same
 * findings are in. It makes matching faster and changes no answer. Thread-safe.
 */
public final class KnownAnswers {
    private final Map<Asked, Said> known = new ConcurrentHashMap<>();
    private final int most;

    /**
     * One version, and what is said of its component.
     *
     * @param type purl type, whose ordering of versions counts
     */
    private record Asked(String type, String version, List<Statement> statements) {}

    /**
     * What the statements say of the version.
     *
     * @param fix nearest version that mends it; null if none is told
     * @param reported whether production reports this very version
     * @param answers of those statements that tell which versions are affected; not asked for where it is reported
     */
    record Said(@Nullable String fix, boolean reported, List<Answer> answers) {}

    private KnownAnswers(int most) {
        this.most = most;
    }

    /** For one candidate, which asks everything once. */
    static KnownAnswers none() {
        return new KnownAnswers(0);
    }

    /** For many candidates; keeps at most 100,000 answers. */
    public static KnownAnswers shared() {
        return new KnownAnswers(100_000);
    }

    Said of(String type, String version, Collection<Statement> statements, Supplier<Said> find) {
        if (most == 0) {
            return find.get();
        }
        Asked asked = new Asked(type, version, List.copyOf(statements));
        Said said = known.get(asked);
        if (said == null) {
            said = find.get();
            if (known.size() < most) {
                known.put(asked, said);
            }
        }
        return said;
    }
}
