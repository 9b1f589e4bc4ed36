package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.match.name.Glob;
import io.github.shiftup.match.name.HostName;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.name.WorkloadName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fix claims by the ids they name. */
final class ClaimBook {
    private final Map<String, List<FixClaim>> byId = new HashMap<>();

    ClaimBook(List<FixClaim> claims) {
        claims.stream()
                .sorted(Comparator.comparing(FixClaim::claimed).reversed().thenComparing(FixClaim::id))
                .forEach(claim -> byId.computeIfAbsent(key(claim.finding()), any -> new ArrayList<>(1))
                        .add(claim));
    }

    /** What the claims say of a finding: one that holds if there is one, else the newest that names it; null if none. */
    @Nullable
    Held held(Finding finding) {
        if (byId.isEmpty()) {
            return null;
        }
        Held newest = null;
        for (FixClaim claim : naming(finding)) {
            Held held = hold(claim, finding.lastSeen());
            if (held.state == State.HOLDS) {
                return held;
            }
            newest = newest == null ? held : newest;
        }
        return newest;
    }

    private List<FixClaim> naming(Finding finding) {
        return Stream.concat(Stream.of(finding.id()), finding.aliases().stream())
                .flatMap(id -> byId.getOrDefault(key(id), List.of()).stream())
                .filter(claim -> claim.asset() == null || covers(claim.asset(), finding.asset()))
                .distinct()
                .sorted(Comparator.comparing(FixClaim::claimed).reversed().thenComparing(FixClaim::id))
                .toList();
    }

    private static Held hold(FixClaim claim, @Nullable Instant lastSeen) {
        if (claim.deployed() == null) {
            return new Held(claim, State.HOLDS);
        }
        if (lastSeen == null) {
            return new Held(claim, State.UNPROVEN);
        }
        return new Held(claim, lastSeen.isAfter(claim.deployed()) ? State.CONTRADICTED : State.HOLDS);
    }

    private static boolean covers(String pattern, Asset asset) {
        Glob glob = Glob.of(pattern.strip(), '/');
        if (Stream.of(asset.service(), asset.host(), asset.url(), asset.image())
                .filter(Objects::nonNull)
                .anyMatch(glob::matches)) {
            return true;
        }
        if (asset.workload() != null
                && WorkloadName.of(asset.workload()).names().stream().anyMatch(glob::matches)) {
            return true;
        }
        ImageName image = ServiceNames.image(asset);
        if (image != null && ImageName.of(pattern).covers(image)) {
            return true;
        }
        HostName host = HostName.of(pattern);
        return pattern.indexOf('/') < 0
                && Stream.of(asset.host(), asset.url())
                        .filter(Objects::nonNull)
                        .anyMatch(name -> host.covers(HostName.of(name)));
    }

    private static String key(String id) {
        return id.strip().toUpperCase(Locale.ROOT);
    }

    enum State {
        HOLDS,
        /** Production saw the finding after the fix was deployed. */
        CONTRADICTED,
        /** The fix is deployed, and the evidence does not say when it saw the finding. */
        UNPROVEN
    }

    /** A claim and whether it holds for one finding. */
    record Held(FixClaim claim, State state) {}
}
