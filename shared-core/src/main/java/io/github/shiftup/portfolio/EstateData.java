package io.github.shiftup.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an estate, before anything is judged.
 *
 * @param estate as its file says
 * @param builds of each service, by its place in the estate, oldest first
 * @param strangers builds of which no service is known
 * @param running what runs
 * @param listed when each list of what runs was made, as far as it can be told, by the list's id
 * @param endOfLife of products
 * @param complete whether every list of what runs could be read; if not, what is not listed may run all the same
 * @param problems what could not be read or does not fit together, each a sentence
 */
record EstateData(
        Estate estate,
        List<List<Build>> builds,
        List<Build> strangers,
        List<Running> running,
        Map<String, Instant> listed,
        EndOfLife endOfLife,
        boolean complete,
        List<String> problems) {

    EstateData {
        builds = builds.stream().map(List::copyOf).toList();
        strangers = List.copyOf(strangers);
        running = List.copyOf(running);
        listed = Map.copyOf(listed);
        problems = List.copyOf(problems);
    }

    /** The last build of a service; null if none is known. */
    @Nullable
    Build lastBuild(int service) {
        List<Build> all = builds.get(service);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** What runs of each service, by its place in the estate. */
    List<List<Running>> runningByService() {
        List<List<Running>> all = new ArrayList<>();
        estate.services().forEach(service -> all.add(new ArrayList<>()));
        for (Running each : running) {
            if (each.service() >= 0) {
                all.get(each.service()).add(each);
            }
        }
        return all;
    }
}
