package io.github.shiftup.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated, owned, reasoned acceptance of a risk.
 *
 * @param id unique among the waivers
 * @param findings ids or aliases that it accepts; empty for any
 * @param component purl or {@code group:artifact}; null for any
 * @param scope where it holds
 * @param owner who answers for the risk
 * @param approvers who agreed, the owner not among them, each with the role in which they did
 * @param reason why it can be borne
 * @param ticket where it is followed up
 * @param created first day on which it holds, or first held, if it was renewed
 * @param expires last day on which it holds, to its end in UTC
 * @param renewed how often its end was put off
 * @param assumes what has to stay as it was when the risk was accepted
 * @param place file and line, for messages
 */
public record Waiver(
        String id,
        List<Glob> findings,
        @Nullable Glob component,
        Scope scope,
        String owner,
        List<Approver> approvers,
        String reason,
        String ticket,
        LocalDate created,
        LocalDate expires,
        int renewed,
        Assumptions assumes,
        String place) {

    public Waiver {
        findings = List.copyOf(findings);
        approvers = List.copyOf(approvers);
    }

    /**
     * Where a waiver holds.
     *
     * @param service glob over the policy's service; null for this repository's, whatever its name
     * @param environment glob over the environments in which a finding was seen, all of which have to fit; null for any
     * @param versions range over the shipped component's version ({@code vers:maven/<2.0}); null for any
     */
    public record Scope(
            @Nullable Glob service,
            @Nullable Glob environment,
            @Nullable String versions) {
        static final Scope ANY = new Scope(null, null, null);
    }

    /**
     * Someone who agreed.
     *
     * @param name of the person, or of the role where nobody is named
     * @param role in which they agreed; null where none is named, and then the name may be one
     */
    public record Approver(String name, @Nullable String role) {

        /** {@code dana (security-official)}. */
        public String shown() {
            return role == null || role.equals(name) ? name : name + " (" + role + ")";
        }
    }

    /**
     * What was true when the risk was accepted. Where production or the world shows otherwise, the waiver is revoked.
     *
     * @param internal whether nothing reaches it from the internet
     * @param withoutFix whether no version mends it
     */
    public record Assumptions(boolean internal, boolean withoutFix) {
        static final Assumptions NONE = new Assumptions(false, false);
    }

    /** Whether it names neither a finding nor a component, or only with {@code *}. */
    boolean isOverBroad() {
        return (findings.isEmpty() || findings.stream().anyMatch(Glob::isEverything))
                && (component == null || component.isEverything());
    }
}
