package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.match.ServiceDirectory;
import java.time.Instant;
import java.util.List;

/**
 * What one machine of many does of a recheck: it judges some services, holding the findings of these and, of all others, one
 * for each thing that is said. What comes out is what {@link RecheckLines} writes of the same services on a single machine.
 */
public final class RecheckShare {
    private final Estate estate;
    private final EstateSources sources;
    private final EstateData data;
    private final List<List<Running>> running;
    private final ServiceDirectory directory;
    private final List<Intel> intel;
    private final Instant asOf;

    /** Reads what the estate names, but for its evidence. */
    public RecheckShare(Estate estate, SourceAccess access, IntelSource intel, Instant asOf) {
        this.estate = estate;
        this.sources = EstateSources.of(estate);
        this.data = EstateLoader.load(estate, new Fetchers(estate.folder(), access), asOf);
        this.running = data.runningByService();
        this.directory = estate.directory();
        this.intel = EstateEvidence.intel(estate, intel);
        this.asOf = asOf;
    }

    /** How many services there are. */
    public int services() {
        return estate.services().size();
    }

    /** The places that evidence is to be read from. */
    public List<EstateSources.Place> places() {
        return sources.places();
    }

    /** The services whose findings these are. */
    public int[] owners(Asset asset) {
        return directory.owners(asset);
    }

    /** Findings, in order to judge some services by them. */
    public final class Judge {
        private final EstateJudge judge;

        /**
         * A judge.
         *
         * @param findings of these services, and one for each thing that is said of others
         * @param readings what came of each place
         */
        public Judge(List<Finding> findings, List<SourceReading> readings) {
            this.judge =
                    new EstateJudge(estate, new EstateEvidence(estate, sources, findings, readings, intel, ""), asOf);
        }

        /** The lines of one service. */
        public List<String> lines(int service, EarlierVerdicts earlier) {
            return Recheck.service(data, service, judge, running.get(service), earlier).stream()
                    .map(each -> RecheckLines.line(each, asOf))
                    .toList();
        }
    }
}
