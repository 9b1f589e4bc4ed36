package io.github.shiftup.policy;

import io.github.shiftup.risk.table.DecisionTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an environment, each with its source. A profile sets all that are not
 * {@linkplain Parameter#isOptional() optional}; an overlay sets some.
 */
public final class Profile {
    private final String id;
    private final String title;
    private final String description;
    private final Map<Parameter<?>, Sourced<?>> values;

    Profile(String id, String title, String description, Map<Parameter<?>, Sourced<?>> values) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.values = new LinkedHashMap<>(values);
    }

    /** {@code healthcare}. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What the environment is, one paragraph. */
    public String description() {
        return description;
    }

    /** A parameter that every profile sets. */
    public <T> T get(Parameter<T> parameter) {
        return sourced(parameter).value();
    }

    /** A parameter that every profile sets, with its source. */
    public <T> Sourced<T> sourced(Parameter<T> parameter) {
        return find(parameter)
                .orElseThrow(() -> new IllegalStateException("Profile " + id + " does not set " + parameter.key()));
    }

    /** A parameter, if the profile sets it. */
    @SuppressWarnings("unchecked") // a parameter is only ever put with a value that it read itself
    public <T> Optional<Sourced<T>> find(Parameter<T> parameter) {
        return Optional.ofNullable((Sourced<T>) values.get(parameter));
    }

    /** The parameters that it leaves open. */
    List<Parameter<?>> missing() {
        return Parameters.ALL.stream()
                .filter(parameter -> !values.containsKey(parameter) && !parameter.isOptional())
                .toList();
    }

    /** The parameters whose value is looser than their own floor, each with both in words: mistakes of the profile's author. */
    List<String> pastFloors() {
        return values.keySet().stream()
                .flatMap(parameter -> pastFloor(parameter).stream())
                .toList();
    }

    private <T> Optional<String> pastFloor(Parameter<T> parameter) {
        Sourced<T> sourced = sourced(parameter);
        Floor<T> floor = sourced.floor();
        return floor == null || !parameter.isLooser(sourced.value(), floor.value())
                ? Optional.empty()
                : Optional.of(parameter.key() + " " + parameter.print(sourced.value()) + " is looser than its floor of "
                        + parameter.print(floor.value()) + " (" + floor.source() + ")");
    }

    /**
     * This profile with its decision tables' files named from where the policy is, not from where the profile is.
     *
     * @param file of the profile, as seen from the policy's folder
     */
    Profile withTablesBeside(String file) {
        Sourced<List<String>> tables = find(Parameters.DECISION_TABLES).orElse(null);
        if (tables == null) {
            return this;
        }
        List<String> named = tables.value().stream()
                .map(name -> DecisionTables.isFile(name) ? Reference.beside(file, name) : name)
                .toList();
        Map<Parameter<?>, Sourced<?>> changed = new LinkedHashMap<>(values);
        changed.put(
                Parameters.DECISION_TABLES, new Sourced<>(named, tables.source(), tables.proposal(), tables.floor()));
        return new Profile(id, title, description, changed);
    }

    /** This profile with what another sets instead, for {@code extends}. Floors stay, whatever the other says of them. */
    Profile overriddenBy(Profile child) {
        Map<Parameter<?>, Sourced<?>> merged = new LinkedHashMap<>(values);
        for (Parameter<?> parameter : child.values.keySet()) {
            merged.put(parameter, overridden(parameter, child));
        }
        return new Profile(child.id, child.title, child.description, merged);
    }

    private <T> Sourced<T> overridden(Parameter<T> parameter, Profile child) {
        Sourced<T> theirs = child.sourced(parameter);
        Floor<T> floor = find(parameter).map(Sourced::floor).orElse(null);
        return new Sourced<>(
                theirs.value(), theirs.source(), theirs.proposal(), stricter(parameter, floor, theirs.floor()));
    }

    /** This profile with whatever is stricter in an overlay. */
    Profile tightenedBy(Profile overlay) {
        Map<Parameter<?>, Sourced<?>> merged = new LinkedHashMap<>(values);
        for (Parameter<?> parameter : overlay.values.keySet()) {
            merged.put(parameter, strictest(parameter, overlay));
        }
        return new Profile(id, title, description, merged);
    }

    private <T> Sourced<T> strictest(Parameter<T> parameter, Profile overlay) {
        Sourced<T> theirs = overlay.sourced(parameter);
        Sourced<T> ours = find(parameter).orElse(theirs);
        Floor<T> floor = stricter(parameter, ours.floor(), theirs.floor());
        T strictest = parameter.strictest(ours.value(), theirs.value());
        boolean prescribed = ours.proposal() && !theirs.proposal() && strictest.equals(theirs.value());
        if (strictest.equals(ours.value()) && !prescribed) {
            return new Sourced<>(strictest, ours.source(), ours.proposal(), floor);
        }
        return strictest.equals(theirs.value())
                ? new Sourced<>(strictest, theirs.source(), theirs.proposal(), floor)
                : new Sourced<>(
                        strictest, ours.source() + "; " + theirs.source(), ours.proposal() && theirs.proposal(), floor);
    }

    private static <T> @Nullable Floor<T> stricter(
            Parameter<T> parameter, @Nullable Floor<T> ours, @Nullable Floor<T> theirs) {
        if (ours == null || theirs == null) {
            return ours == null ? theirs : ours;
        }
        return parameter.isLooser(ours.value(), theirs.value()) ? theirs : ours;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that && id.equals(that.id) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, values);
    }

    @Override
    public String toString() {
        return "profile " + id;
    }
}
