package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.Policy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every place that an estate's evidence comes from, once, whoever names it, and who names which. */
public final class EstateSources {
    private final List<Place> places = new ArrayList<>();
    private final Map<SourceSpec, Integer> numbers = new HashMap<>();
    private final List<List<Named>> ofServices = new ArrayList<>();

    /**
     * A place to read.
     *
     * @param folder that the source's paths are relative to
     * @param service that named it first, or the estate
     * @param spec as it was named first
     */
    public record Place(Path folder, String service, SourceSpec spec) {}

    /** A source as a service names it, and the place that it is. */
    private record Named(SourceSpec spec, int place) {}

    private EstateSources() {}

    /** The places of an estate. */
    public static EstateSources of(Estate estate) {
        EstateSources sources = new EstateSources();
        for (EstateService service : estate.services()) {
            List<Named> own = new ArrayList<>();
            Set<Integer> known = new HashSet<>();
            Policy policy = service.policy();
            if (policy != null) {
                for (SourceSpec spec : policy.sources()) {
                    int place = sources.place(service.policyFolder(), service.name(), spec);
                    known.add(place);
                    own.add(new Named(spec, place));
                }
            }
            for (SourceSpec spec : estate.evidence()) {
                int place = sources.place(estate.folder(), estate.name(), spec);
                // For what the policy names itself it has limits of its own.
                if (known.add(place)) {
                    own.add(new Named(spec, place));
                }
            }
            sources.ofServices.add(own);
        }
        return sources;
    }

    /** All of them, in the order in which they were named first. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /**
     * The sources of a service, as it names them.
     *
     * @param readings what came of each place
     */
    List<SourceReading> of(int service, List<SourceReading> readings) {
        return ofServices.get(service).stream()
                .map(named -> with(named.spec, readings.get(named.place)))
                .toList();
    }

    private static SourceReading with(SourceSpec spec, SourceReading read) {
        return new SourceReading(
                spec,
                read.reports(),
                read.absence(),
                read.absenceText(),
                read.unreadable(),
                read.untrusted(),
                read.coverage(),
                read.copyOf(),
                read.remarks());
    }

    private int place(Path folder, String service, SourceSpec spec) {
        return numbers.computeIfAbsent(at(folder, spec), any -> {
            places.add(new Place(folder, service, spec));
            return places.size() - 1;
        });
    }

    /** What decides what is read: not how old it may be, nor whether somebody needs it. */
    private static SourceSpec at(Path folder, SourceSpec spec) {
        return new SourceSpec(
                spec.id(),
                Fetchers.isRemote(spec.from()) ? spec.from() : whole(folder, spec.from()),
                null,
                true,
                spec.service(),
                spec.environment(),
                spec.format(),
                false,
                spec.serverId(),
                spec.headerFile(),
                spec.expect(),
                spec.signature());
    }

    private static String whole(Path folder, String from) {
        Path absolute = folder.toAbsolutePath();
        try {
            return absolute.resolve(from).normalize().toString();
        } catch (InvalidPathException e) {
            return absolute.normalize() + "/" + from;
        }
    }
}
