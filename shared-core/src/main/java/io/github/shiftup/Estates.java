package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.portfolio.EarlierVerdicts;
import io.github.shiftup.portfolio.Estate;
import io.github.shiftup.portfolio.EstateInventory;
import io.github.shiftup.portfolio.EstateReader;
import io.github.shiftup.portfolio.IntelSource;
import io.github.shiftup.portfolio.Portfolio;
import io.github.shiftup.portfolio.Recheck;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The entry for hosts that ask about a whole estate. Neither question needs a build or a project. */
public final class Estates {
    private Estates() {}

    /**
     * What the estate consists of, and what is to be known of it.
     *
     * @throws PolicyException if {@code estate.yaml} cannot be used, with every problem and its place
     */
    public static Portfolio inventory(EstateRequest request) {
        return read(request).portfolio();
    }

    /**
     * The same in steps, for a host that may ask for what runs to be recorded.
     *
     * @throws PolicyException if {@code estate.yaml} cannot be used, with every problem and its place
     */
    public static EstateInventory read(EstateRequest request) {
        Estate estate = EstateReader.read(request.estate());
        return EstateInventory.read(estate, request.access(), intel(estate, request.access()), request.asOf());
    }

    /**
     * Judges every service again.
     *
     * @throws PolicyException if {@code estate.yaml} cannot be used, with every problem and its place
     * @throws ReportException if the last recheck cannot be read, so that nobody could tell what changed
     */
    public static Recheck recheck(EstateRequest request) {
        Estate estate = EstateReader.read(request.estate());
        EarlierVerdicts earlier = earlier(estate, request.previous());
        return Recheck.of(estate, request.access(), intel(estate, request.access()), earlier, request.asOf());
    }

    /**
     * The last recheck, else the verdicts that the builds' gates recorded.
     *
     * @param previous what the last recheck wrote; null or a file that is not there if none came before
     * @throws ReportException if it cannot be read
     */
    public static EarlierVerdicts earlier(Estate estate, @Nullable Path previous) {
        if (previous != null && Files.exists(previous)) {
            return EarlierVerdicts.read(previous);
        }
        Path ledger = estate.ledger();
        try {
            return ledger == null ? EarlierVerdicts.NONE : EarlierVerdicts.recordedIn(ledger, estate.services());
        } catch (IOException e) {
            throw new ReportException(ReportException.Reason.IO, ledger.toString(), "cannot be read", e);
        }
    }

    /** Intel from wherever policies and the estate say. */
    public static IntelSource intel(Estate estate, SourceAccess access) {
        return (folder, spec) -> FetchedIntel.load(
                folder, spec, SourcePlan.of(folder, access, estate.name()).fetcher());
    }
}
