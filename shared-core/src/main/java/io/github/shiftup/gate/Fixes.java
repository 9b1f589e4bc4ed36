package io.github.shiftup.gate;

import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Standing;
import java.util.IdentityHashMap;
import java.util.List;

/** What to do about a finding, in one sentence. */
final class Fixes {
    private static final int MAX_ENTRIES = 1 << 17;

    /** A component with a thousand findings is raised once: they share their match, and what to do. */
    private final IdentityHashMap<Match, Fix> known = new IdentityHashMap<>();

    Fix of(SeenFinding seen) {
        Fix fix = known.get(seen.match());
        if (fix == null) {
            fix = of(seen.match());
            if (known.size() < MAX_ENTRIES) {
                known.put(seen.match(), fix);
            }
        }
        return fix;
    }

    private static Fix of(Match match) {
        if (match.standing() == Standing.FIXED_BY_THIS_BUILD) {
            return new Fix(null, "Deploy this build.");
        }
        if (match.components().isEmpty()) {
            return new Fix(
                    null,
                    match.standing() == Standing.NOT_MAPPABLE
                            ? "Mend it where it runs, then write a fix claim; production will prove it."
                            : "Nothing to do in this build.");
        }
        ShippedComponent component = match.components().get(0);
        String name = component.coordinates().displayName();
        String from = String.valueOf(component.coordinates().version());
        String to = match.nearestFix();
        if (to == null) {
            return new Fix(
                    null,
                    "No report names a version that mends it. Replace or remove " + name
                            + ", or accept the risk for a time by a waiver.");
        }
        if (component.isDirect() || component.paths().isEmpty()) {
            return new Fix(to, "Raise " + name + " from " + from + " to " + to + in(component) + ".");
        }
        List<String> path = component.paths().get(0);
        return new Fix(
                to,
                "Raise " + path.get(1) + ", which brings it in, or set " + name + " to " + to
                        + " in dependencyManagement.");
    }

    private static String in(ShippedComponent component) {
        return component.modules().isEmpty() ? "" : " in " + String.join(", ", component.modules());
    }
}
