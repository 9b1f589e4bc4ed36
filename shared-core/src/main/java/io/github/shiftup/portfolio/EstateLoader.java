package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.inventory.DeploymentList;
import io.github.shiftup.match.ServiceDirectory;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads all that an estate names. What cannot be read is a problem in the result, and the rest is read all the same. */
final class EstateLoader {
    /** Clocks differ; what is further ahead than this comes of a clock that is wrong. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Estate estate;
    private final SourceFetcher fetcher;
    private final Instant asOf;
    private final ServiceDirectory directory;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Instant> listed = new HashMap<>();
    private boolean complete = true;

    private EstateLoader(Estate estate, SourceFetcher fetcher, Instant asOf) {
        this.estate = estate;
        this.fetcher = fetcher;
        this.asOf = asOf;
        this.directory = estate.directory();
    }

    /**
     * Reads.
     *
     * @param fetcher gets what the estate names onto the disk
     * @param asOf what is later than this was told by a clock that is wrong
     */
    static EstateData load(Estate estate, SourceFetcher fetcher, Instant asOf) {
        return new EstateLoader(estate, fetcher, asOf).load();
    }

    private EstateData load() {
        estate.services()
                .forEach(service -> service.problems()
                        .forEach(problem ->
                                problems.add("The policy of " + service.name() + " cannot be read: " + problem)));
        DeploymentBook book = new DeploymentBook();
        List<Build> recorded = new ArrayList<>();
        if (estate.ledger() != null) {
            LedgerBook.read(
                    estate.ledger(), recorded::add, deployment -> book.add(LedgerBook.LIST, deployment), problems);
        }
        BuildBook builds = BuildBook.read(estate, recorded, asOf, problems);
        for (DeployedSpec spec : estate.deployed()) {
            read(spec, book);
        }
        List<Running> running = new ArrayList<>();
        for (DeploymentBook.Entry entry : book.entries()) {
            running.add(running(entry, builds));
        }
        return new EstateData(
                estate,
                builds.ofServices(),
                builds.strangers(),
                withoutEchoes(running),
                listed,
                endOfLife(),
                complete,
                problems);
    }

    /** A record of what a list shows, or of what ran before the list was made, is no second thing that runs. */
    private List<Running> withoutEchoes(List<Running> running) {
        Map<String, List<Running>> seen = new HashMap<>();
        for (Running each : running) {
            if (!each.isRecordedOnly()) {
                seen.computeIfAbsent(place(each), any -> new ArrayList<>()).add(each);
            }
        }
        return running.stream()
                .filter(each -> !each.isRecordedOnly()
                        || each.service() < 0
                        || seen.getOrDefault(place(each), List.of()).stream().noneMatch(other -> isEcho(each, other)))
                .toList();
    }

    private static String place(Running running) {
        return running.service() + " " + running.deployment().environment();
    }

    private boolean isEcho(Running recorded, Running seen) {
        Instant made = listed.get(seen.list());
        Instant since = recorded.deployment().since();
        return recorded.isSame(seen) || (made != null && since != null && !made.isBefore(since));
    }

    private void read(DeployedSpec spec, DeploymentBook book) {
        List<FetchedFile> files = fetch(spec.id(), spec.from(), spec.serverId());
        if (files == null) {
            complete = false;
            return;
        }
        if (files.isEmpty()) {
            complete = false;
            problems.add("The list " + spec.id() + " is missing: there is nothing at " + spec.from()
                    + ". What runs there is not known; nothing listed is not nothing there");
        }
        Instant newest = null;
        for (FetchedFile file : files) {
            try {
                DeploymentList list = DeploymentList.read(file.file(), file.location());
                Instant time = list.time() == null ? file.modified() : list.time();
                newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
                list.remarks().forEach(remark -> problems.add("The list " + spec.id() + ": " + remark));
                list.deployments().forEach(deployment -> add(spec, deployment, book));
            } catch (ReportException e) {
                complete = false;
                problems.add("The list " + spec.id() + " cannot be read, and nothing of it counts: " + e.getMessage());
            }
        }
        // What tells no time was asked just now.
        listed.put(spec.id(), newest == null ? asOf : newest);
        judgeAge(spec, newest);
    }

    private void judgeAge(DeployedSpec spec, @Nullable Instant newest) {
        if (newest == null) {
            return;
        }
        Duration age = Duration.between(newest, asOf);
        if (age.compareTo(SKEW.negated()) < 0) {
            problems.add("The list " + spec.id() + " says that it was made in the future, at " + newest
                    + ": a clock is wrong, there or here");
        } else if (spec.maxAge() != null && age.compareTo(spec.maxAge()) > 0) {
            problems.add("The list " + spec.id() + " is " + Times.count(age.toDays(), "day") + " old, made at " + newest
                    + "; what runs may be something else by now");
        }
    }

    private void add(DeployedSpec spec, Deployment listed, DeploymentBook book) {
        Deployment deployment = listed.orElse(spec.environment(), spec.service(), spec.since());
        if (deployment.since() != null && deployment.since().isAfter(asOf.plus(SKEW))) {
            problems.add("The list " + spec.id() + ", " + deployment.where() + ": runs since " + deployment.since()
                    + ", which is in the future: a clock is wrong, there or here");
        }
        if (!deployment.unnamed().isEmpty()) {
            problems.add("The list " + spec.id() + ", " + deployment.where() + ": "
                    + Times.count(deployment.unnamed().size(), "component") + " without a purl ("
                    + String.join(", ", deployment.unnamed().stream().limit(3).toList())
                    + (deployment.unnamed().size() > 3 ? ", ..." : "")
                    + "): nothing can be held against them. Make the SBOM with purls");
        }
        book.add(spec.id(), deployment);
    }

    private Running running(DeploymentBook.Entry entry, BuildBook builds) {
        Deployment deployment = entry.deployment();
        int[] owners = directory.owners(new Asset(
                deployment.environment(),
                deployment.service(),
                deployment.workload(),
                deployment.image(),
                deployment.digest(),
                null,
                null));
        int service = owners.length == 0 ? -1 : owners[0];
        Build build = service < 0 ? null : builds.of(service, deployment);
        Running running = new Running(deployment, entry.list(), service, build, entry.replicas());
        if (owners.length > 1) {
            problems.add(running.place() + " is claimed by "
                    + String.join(
                            " and ",
                            IntStream.of(owners)
                                    .mapToObj(owner ->
                                            estate.services().get(owner).name())
                                    .toList())
                    + "; it is counted for the first. Make their runsAs narrower");
        }
        return running;
    }

    private EndOfLife endOfLife() {
        List<EndOfLife.Product> products = new ArrayList<>();
        for (EndOfLifeSpec spec : estate.endOfLife()) {
            List<FetchedFile> files = fetch("endOfLife", spec.from(), null);
            if (files != null && files.isEmpty()) {
                problems.add("Dates of end of life are missing: there is nothing at " + spec.from());
            }
            for (FetchedFile file : files == null ? List.<FetchedFile>of() : files) {
                try {
                    String name = String.valueOf(file.file().getFileName()).replaceFirst("\\.json$", "");
                    products.add(EndOfLifeReader.read(ReportDocument.ofFile(file.file(), file.location()), spec, name));
                } catch (ReportException e) {
                    problems.add("Dates of end of life cannot be read: " + e.getMessage());
                }
            }
        }
        return new EndOfLife(products);
    }

    /** Null if the place could not be asked. */
    private @Nullable List<FetchedFile> fetch(String id, String from, @Nullable String serverId) {
        try {
            return fetcher.fetch(new FetchRequest(id, from, serverId, null, null))
                    .files();
        } catch (FetchException e) {
            problems.add(id + ": " + Objects.requireNonNullElse(e.text(), e.toString()));
            return null;
        }
    }
}
