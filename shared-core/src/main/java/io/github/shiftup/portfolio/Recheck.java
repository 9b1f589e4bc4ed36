package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.stream.ReportException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges again, without a build: the last build of every service and what runs of it, against the evidence and intel of now.
 * A service that nobody builds any more is judged like any other.
 *
 * @param estate name of it
 * @param asOf the moment it is judged for
 * @param evidence SHA-256 over all reports, {@code sha256:...}
 * @param findings how many were read
 * @param services how many the estate has
 * @param judged in the estate's order; of a service its last build first
 * @param problems what could not be read, and what could not be judged for want of knowing what it consists of
 */
public record Recheck(
        String estate,
        Instant asOf,
        String evidence,
        long findings,
        int services,
        List<Rechecked> judged,
        List<String> problems) {

    public Recheck {
        judged = List.copyOf(judged);
        problems = List.copyOf(problems);
    }

    /**
     * Judges an estate.
     *
     * @param access to what does not lie in files
     * @param earlier what was decided the last time; {@link EarlierVerdicts#NONE} if nothing is known
     */
    public static Recheck of(
            Estate estate, SourceAccess access, IntelSource intel, EarlierVerdicts earlier, Instant asOf) {
        // One thread reads what was built and runs, while this one reads the reports.
        CompletableFuture<EstateData> data = CompletableFuture.supplyAsync(
                () -> EstateLoader.load(estate, new Fetchers(estate.folder(), access), asOf));
        EstateEvidence evidence = EstateEvidence.load(estate, access, intel);
        return of(data.join(), evidence, earlier, asOf);
    }

    static Recheck of(EstateData data, EstateEvidence evidence, EarlierVerdicts earlier, Instant asOf) {
        EstateJudge judge = new EstateJudge(data.estate(), evidence, asOf);
        List<List<Running>> running = data.runningByService();
        List<OfService> all = IntStream.range(0, data.estate().services().size())
                .parallel()
                .mapToObj(service ->
                        new OfService(data, service).judged(judge.of(service), running.get(service), earlier))
                .toList();
        List<String> problems = new ArrayList<>(data.problems());
        List<Rechecked> judged = new ArrayList<>();
        all.forEach(each -> {
            judged.addAll(each.judged);
            problems.addAll(each.problems);
        });
        return new Recheck(
                data.estate().name(),
                asOf,
                evidence.digest(),
                evidence.size(),
                data.estate().services().size(),
                judged,
                problems);
    }

    /** What comes of one service. */
    static List<Rechecked> service(
            EstateData data, int service, EstateJudge judge, List<Running> running, EarlierVerdicts earlier) {
        return List.copyOf(new OfService(data, service).judged(judge.of(service), running, earlier).judged);
    }

    /** What makes a recheck fail. */
    public enum FailOn {
        WORSE,
        RED,
        NEVER;

        /**
         * Reads a word in any case.
         *
         * @throws IllegalArgumentException if it is none of these
         */
        public static FailOn of(String word) {
            for (FailOn each : values()) {
                if (each.name().equalsIgnoreCase(word.strip())) {
                    return each;
                }
            }
            throw new IllegalArgumentException("failOn is one of worse, red and never, not \"" + word + "\"");
        }
    }

    /** Whether somebody has to look. */
    public boolean fails(FailOn condition) {
        return switch (condition) {
            case WORSE -> judged.stream().anyMatch(each -> each.change() == Rechecked.Change.WORSE);
            case RED -> count(Outcome.FAIL) + count(Outcome.NOT_EVALUATED) > 0;
            case NEVER -> false;
        };
    }

    /** Those whose verdict moved in a way, in the estate's order. */
    public List<Rechecked> changed(Rechecked.Change change) {
        return judged.stream().filter(each -> each.change() == change).toList();
    }

    /** How many have an outcome. */
    public long count(Outcome outcome) {
        return judged.stream().filter(each -> each.now().outcome() == outcome).count();
    }

    /** What is judged of one service. */
    private static final class OfService {
        private final EstateData data;
        private final int number;
        private final EstateService service;
        private final List<Rechecked> judged = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        OfService(EstateData data, int number) {
            this.data = data;
            this.number = number;
            this.service = data.estate().services().get(number);
        }

        /** One thing to judge. */
        private static final class Thing {
            private final Candidate candidate;
            private final TreeSet<String> environments = new TreeSet<>();
            private boolean built;
            private boolean deployed;

            Thing(Candidate candidate) {
                this.candidate = candidate;
            }

            Standpoint standpoint() {
                return built && deployed
                        ? Standpoint.BUILT_AND_DEPLOYED
                        : built ? Standpoint.BUILT : Standpoint.DEPLOYED;
            }
        }

        OfService judged(EstateJudge.OfService judge, List<Running> running, EarlierVerdicts earlier) {
            Map<String, Thing> things = new LinkedHashMap<>();
            Build last = data.lastBuild(number);
            if (last != null) {
                Candidate candidate = content(last);
                if (candidate != null) {
                    thing(things, candidate).built = true;
                }
            }
            for (Running each : running) {
                Candidate candidate = content(each);
                if (candidate != null) {
                    Thing thing = thing(things, candidate);
                    thing.deployed = true;
                    String environment = each.deployment().environment();
                    thing.environments.add(environment == null ? "unknown environment" : environment);
                }
            }
            if (last == null && running.isEmpty()) {
                problems.add(service.name() + " is not judged: no build of it is known, and nothing that runs is its");
            }
            things.values().forEach(thing -> {
                Judgement now = Judgement.of(
                        service, thing.standpoint(), List.copyOf(thing.environments), judge.judge(thing.candidate));
                judged.add(Rechecked.of(now, earlier.of(now)));
            });
            return this;
        }

        private static Thing thing(Map<String, Thing> things, Candidate candidate) {
            return things.computeIfAbsent(CandidateDigest.of(candidate), any -> new Thing(candidate));
        }

        private @Nullable Candidate content(Build build) {
            try {
                return build.content().get();
            } catch (ReportException e) {
                problems.add("The last build of " + service.name() + " is not judged: " + e.getMessage());
                return null;
            }
        }

        private @Nullable Candidate content(Running each) {
            try {
                Candidate candidate = each.content(service.name());
                if (candidate == null) {
                    problems.add(each.place() + " is not judged: nobody tells what " + each.what()
                            + " consists of. List its SBOM under \"deployed\", or record its build");
                }
                return candidate;
            } catch (ReportException e) {
                problems.add(each.place() + " is not judged: " + e.getMessage());
                return null;
            }
        }
    }
}
