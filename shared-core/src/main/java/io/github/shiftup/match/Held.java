package io.github.shiftup.match;

import java.util.List;

/**
 * A weakness in one component, held against the candidate.
 *
 * @param subject the component by its names
 * @param rulings one for every shipped component that it concerns, affected ones first
 */
record Held(Subject subject, List<Ruling> rulings) {

    Held {
        rulings = List.copyOf(rulings);
    }

    boolean isAffected() {
        return !rulings.isEmpty() && rulings.get(0).affected();
    }

    /** Those rulings that decide: the affected ones if there are any, else all. */
    List<Ruling> deciding() {
        return isAffected() ? rulings.stream().filter(Ruling::affected).toList() : rulings;
    }

    /** The same rulings for another name of the same component. */
    Held as(Subject other) {
        return new Held(other, rulings);
    }
}
