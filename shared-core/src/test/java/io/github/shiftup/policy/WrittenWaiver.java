package io.github.shiftup.policy;

import io.github.shiftup.policy.Waiver.Approver;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiver as someone writes it: for CVE-1, in force, within the terms of profile web. */
final class WrittenWaiver {
    private final String id;
    private List<Glob> findings = List.of(new Glob("CVE-1"));
    private @Nullable Glob component;
    private Waiver.Scope scope = Waiver.Scope.ANY;
    private List<Approver> approvers =
            List.of(new Approver("lead", "security-champion"), new Approver("officer", "product-owner"));
    private Waiver.Assumptions assumes = Waiver.Assumptions.NONE;
    private LocalDate created = LocalDate.of(2026, 11, 20);
    private LocalDate expires = LocalDate.of(2026, 12, 4);
    private int renewed;

    WrittenWaiver(String id) {
        this.id = id;
    }

    WrittenWaiver findings(String... globs) {
        findings = List.of(globs).stream().map(Glob::new).toList();
        return this;
    }

    WrittenWaiver component(String glob) {
        component = new Glob(glob);
        return this;
    }

    WrittenWaiver scope(@Nullable String service, @Nullable String environment, @Nullable String versions) {
        scope = new Waiver.Scope(
                service == null ? null : new Glob(service),
                environment == null ? null : new Glob(environment),
                versions);
        return this;
    }

    WrittenWaiver approvers(String... names) {
        approvers =
                List.of(names).stream().map(name -> new Approver(name, null)).toList();
        return this;
    }

    WrittenWaiver approvers(Approver... people) {
        approvers = List.of(people);
        return this;
    }

    WrittenWaiver assumes(boolean internal, boolean withoutFix) {
        assumes = new Waiver.Assumptions(internal, withoutFix);
        return this;
    }

    WrittenWaiver renewed(int times) {
        renewed = times;
        return this;
    }

    WrittenWaiver created(String day) {
        created = LocalDate.parse(day);
        return this;
    }

    WrittenWaiver expires(String day) {
        expires = LocalDate.parse(day);
        return this;
    }

    Waiver waiver() {
        return new Waiver(
                id,
                findings,
                component,
                scope,
                "portal-team",
                approvers,
                "not called",
                "P-1",
                created,
                expires,
                renewed,
                assumes,
                "shift-up.yaml, waiver " + id);
    }
}
