package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.inventory.BuiltSbom;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builds that are known, by service. */
final class BuildBook {
    private final Map<String, Integer> names = new HashMap<>();
    private final List<List<Build>> ofServices = new ArrayList<>();
    private final List<Build> strangers = new ArrayList<>();

    private BuildBook(Estate estate) {
        for (int i = 0; i < estate.services().size(); i++) {
            EstateService service = estate.services().get(i);
            int number = i;
            ofServices.add(new ArrayList<>());
            service.identity().applications().forEach(name -> names.putIfAbsent(name, number));
            names.put(service.identity().service(), i);
            names.put(service.name(), i);
        }
        for (int i = 0; i < estate.services().size(); i++) {
            int number = i;
            estate.services().get(i).formerly().forEach(name -> names.putIfAbsent(name, number));
        }
    }

    /**
     * Reads the SBOMs that an estate names as built.
     *
     * @param recorded builds that are known besides
     */
    static BuildBook read(Estate estate, List<Build> recorded, Instant asOf, List<String> problems) {
        BuildBook book = new BuildBook(estate);
        for (BuiltSpec spec : estate.built()) {
            book.read(spec, estate.folder(), problems);
        }
        recorded.forEach(book::add);
        book.ofServices.forEach(
                builds -> builds.sort(Comparator.comparing(Build::at).thenComparing(Build::candidateDigest)));
        book.ofServices.forEach(builds -> builds.stream()
                .filter(build -> build.at().isAfter(asOf.plusSeconds(600)))
                .forEach(build -> problems.add(build.where() + " says that it was built in the future, at " + build.at()
                        + ": a clock is wrong, there or here")));
        return book;
    }

    private void read(BuiltSpec spec, Path folder, List<String> problems) {
        List<Path> files;
        try {
            files = ReportFiles.find(spec.from(), folder);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("Builds at " + spec.from() + " cannot be listed: " + e.getMessage());
            return;
        }
        if (files.isEmpty()) {
            problems.add("Builds are missing: there is nothing at " + spec.from());
        }
        // Reading thousands of SBOMs takes longer than all else that a book does.
        List<Read> all =
                files.parallelStream().map(file -> read(spec, folder, file)).toList();
        for (Read read : all) {
            if (read.build != null) {
                add(read.build);
            } else {
                problems.add("A build cannot be read: " + read.problem);
            }
        }
    }

    /** A build, or why there is none. */
    private record Read(@Nullable Build build, String problem) {}

    private static Read read(BuiltSpec spec, Path folder, Path file) {
        String where = folder.relativize(file.toAbsolutePath().normalize()).toString();
        try {
            BuiltSbom sbom = BuiltSbom.read(file, where);
            Instant at = sbom.made() == null ? Files.getLastModifiedTime(file).toInstant() : sbom.made();
            Build build = new Build(
                    spec.service() == null ? sbom.candidate().name() : spec.service(),
                    sbom.candidate().version(),
                    at,
                    CandidateDigest.of(sbom.candidate()),
                    sbom.imageDigest(),
                    () -> BuiltSbom.read(file, where).candidate(),
                    where);
            return new Read(build, "");
        } catch (ReportException e) {
            return new Read(null, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Read(null, where + ": " + e);
        }
    }

    void add(Build build) {
        Integer service = names.get(build.service());
        if (service == null) {
            // group:artifact, where the service is called by the artifact alone
            service = names.get(build.service().substring(build.service().lastIndexOf(':') + 1));
        }
        (service == null ? strangers : ofServices.get(service)).add(build);
    }

    List<List<Build>> ofServices() {
        return ofServices;
    }

    List<Build> strangers() {
        return strangers;
    }

    /** The build that runs: by the image's digest, else the last one of that version; null if none is known. */
    @Nullable
    Build of(int service, Deployment deployment) {
        List<Build> builds = ofServices.get(service);
        String digest = deployment.digest();
        String version = deployment.version();
        Build best = null;
        for (Build build : builds) {
            if (digest != null && digest.equals(build.imageDigest())) {
                return build;
            }
            if (version != null && isVersion(version, build.version())) {
                best = build;
            }
        }
        return best;
    }

    /** Whether that is what a build of this version is called where it runs. */
    static boolean isVersion(String deployed, @Nullable String built) {
        return Objects.equals(deployed, built) || (built != null && deployed.equals("v" + built));
    }
}
