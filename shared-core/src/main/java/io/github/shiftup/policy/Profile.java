package io.github.shiftup.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters of an environment, each with its source. A profile sets them all but {@link Parameters#EPSS} and the
 * deadlines of levels that have none; an overlay sets some.
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
                .filter(parameter -> !values.containsKey(parameter) && !OPTIONAL.contains(parameter))
                .toList();
    }

    private static final List<Parameter<?>> OPTIONAL = List.of(
            Parameters.EPSS, Parameters.SLA_LOW, Parameters.SLA_MEDIUM, Parameters.SLA_UNKNOWN, Parameters.RETENTION);

    /** This profile with what another sets instead, for {@code extends}. */
    Profile overriddenBy(Profile child) {
        Map<Parameter<?>, Sourced<?>> merged = new LinkedHashMap<>(values);
        merged.putAll(child.values);
        return new Profile(child.id, child.title, child.description, merged);
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
        T strictest = parameter.strictest(ours.value(), theirs.value());
        if (strictest.equals(ours.value())) {
            return ours.floor() || !strictest.equals(theirs.value()) ? ours : keepFloor(ours, theirs);
        }
        return strictest.equals(theirs.value())
                ? theirs
                : new Sourced<>(
                        strictest, ours.source() + "; " + theirs.source(), ours.proposal() && theirs.proposal(), false);
    }

    /** Of two equal values the one that may not be loosened. */
    private static <T> Sourced<T> keepFloor(Sourced<T> ours, Sourced<T> theirs) {
        return theirs.floor() ? theirs : ours;
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
