package io.github.shiftup.spark;

import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.portfolio.EarlierVerdicts;
import io.github.shiftup.portfolio.Estate;
import io.github.shiftup.portfolio.EstateReader;
import io.github.shiftup.portfolio.RecheckShare;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, as it travels to the executors. What it names is read once in each of their JVMs.
 *
 * @param estate path of {@code estate.yaml}, the same on all machines
 * @param asOf the moment to judge for, {@code 2026-12-01T08:00:00Z}
 * @param previous path of the last {@code recheck.jsonl}; null if none came before
 */
public record RecheckTask(
        String estate, String asOf, @Nullable String previous) implements Serializable {
    private static final ConcurrentHashMap<RecheckTask, RecheckShare> SHARES = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<RecheckTask, EarlierVerdicts> EARLIER = new ConcurrentHashMap<>();

    /**
     * What the estate names, but for its evidence.
     *
     * @throws PolicyException if the estate cannot be used
     */
    RecheckShare share() {
        return SHARES.computeIfAbsent(this, task -> {
            Estate read = EstateReader.read(Path.of(estate));
            return new RecheckShare(
                    read, SourceAccess.FILES, Estates.intel(read, SourceAccess.FILES), Instant.parse(asOf));
        });
    }

    EarlierVerdicts earlier() {
        return EARLIER.computeIfAbsent(
                this,
                task -> Estates.earlier(
                        EstateReader.read(Path.of(estate)), previous == null ? null : Path.of(previous)));
    }
}
