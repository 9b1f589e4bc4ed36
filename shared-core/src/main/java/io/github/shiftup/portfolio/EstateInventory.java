package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What was built and runs of an estate, read once: to answer what is asked of it, and to record what runs. */
public final class EstateInventory {
    private final EstateData data;
    private final SourceAccess access;
    private final IntelSource intel;
    private final Instant asOf;

    private EstateInventory(EstateData data, SourceAccess access, IntelSource intel, Instant asOf) {
        this.data = data;
        this.access = access;
        this.intel = intel;
        this.asOf = asOf;
    }

    /** Reads what an estate names, but for its evidence and intel. */
    public static EstateInventory read(Estate estate, SourceAccess access, IntelSource intel, Instant asOf) {
        EstateData data = EstateLoader.load(estate, new Fetchers(estate.folder(), access), asOf);
        return new EstateInventory(data, access, intel, asOf);
    }

    /** The answers, for which evidence and intel are read. */
    public Portfolio portfolio() {
        EstateEvidence evidence = EstateEvidence.load(data.estate(), access, intel);
        return new PortfolioMaker(data, evidence, asOf).portfolio();
    }

    /**
     * Records in the ledger of the estate what its lists show, where the last record of the same environment tells something
     * else.
     *
     * @param now when it is written
     * @throws IllegalArgumentException if the estate names no ledger
     * @throws IOException if it cannot be read or written; what was written before stays
     */
    public DeploymentRecords record(Instant now) throws IOException {
        Path ledger = data.estate().ledger();
        if (ledger == null) {
            throw new IllegalArgumentException("The estate " + data.estate().name()
                    + " has no ledger in which its deployments could be recorded: name a directory under \"ledger\" in its"
                    + " file");
        }
        return DeploymentRecords.write(data, Ledger.in(ledger), now);
    }
}
