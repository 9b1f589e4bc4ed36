package io.github.shiftup.policy;

import io.github.shiftup.risk.cvss.Environment.Requirement;

/**
 * How much a loss would hurt.
 *
 * @param confidentiality security requirement
 * @param integrity security requirement
 * @param availability security requirement
 */
public record Requirements(Requirement confidentiality, Requirement integrity, Requirement availability) {
    Requirements strictest(Requirements other) {
        return new Requirements(
                higher(confidentiality, other.confidentiality),
                higher(integrity, other.integrity),
                higher(availability, other.availability));
    }

    private static Requirement higher(Requirement a, Requirement b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
