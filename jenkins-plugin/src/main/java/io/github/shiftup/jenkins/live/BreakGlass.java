package io.github.shiftup.jenkins.live;

import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.verdict.Clean;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * For the night on which a build has to go out although production blocks it: whoever may, says why and under which ticket,
 * and the next build of the job is let through. The verdict stays what it is.
 */
public final class BreakGlass {
    private static final PermissionGroup GROUP = new PermissionGroup(BreakGlass.class, Texts.group());

    /** To let a build through. Whoever administers Jenkins has it; others are given it for jobs. */
    public static final Permission PERMISSION =
            new Permission(GROUP, "BreakGlass", Texts.breakGlass(), Jenkins.ADMINISTER, PermissionScope.ITEM);

    private static final int LONGEST = 500;

    private BreakGlass() {}

    /**
     * Lets the next build through.
     *
     * @throws IllegalArgumentException if there is no reason or no ticket
     */
    public static void grant(Job<?, ?> job, @Nullable String reason, @Nullable String ticket) throws IOException {
        job.checkPermission(PERMISSION);
        if (reason == null || reason.isBlank() || ticket == null || ticket.isBlank()) {
            throw new IllegalArgumentException("A reason and a ticket are needed");
        }
        long now = System.currentTimeMillis();
        long until = now
                + Duration.ofHours(ShiftUpGlobalConfiguration.get().getBreakGlassHours())
                        .toMillis();
        String user = Jenkins.getAuthentication2().getName();
        JobGates.Grant grant = new JobGates.Grant(
                user, Clean.text(reason.strip(), LONGEST), Clean.text(ticket.strip(), LONGEST), now, until);
        Audit.write("granted", job, null, grant);
        GateStates.update(job, gates -> {
            gates.grant = grant;
            return gates;
        });
    }

    /** Takes it back before a build has used it. */
    public static void revoke(Job<?, ?> job) throws IOException {
        job.checkPermission(PERMISSION);
        JobGates.Grant grant = GateStates.gates(job).grant;
        if (grant != null) {
            Audit.write("revoked", job, null, grant);
            GateStates.update(job, gates -> {
                gates.grant = null;
                return gates;
            });
        }
    }

    /** Whether the next build would be let through. */
    public static boolean isGranted(Job<?, ?> job) {
        JobGates.Grant grant = GateStates.gates(job).grant;
        return grant != null && grant.until >= System.currentTimeMillis();
    }

    /** Whether the current user may see and do it. */
    public static boolean isAllowed(Item job) {
        return job.hasPermission(PERMISSION);
    }

    /**
     * What holds for a build: the first that reaches a gate after it was granted takes the leave with it, for all its gates,
     * whether or not it needs it.
     *
     * @param needed whether a gate fails
     */
    public static synchronized Optional<BreakGlassAction> use(Run<?, ?> run, boolean needed) throws IOException {
        // One gate after the other: of those that run at once, only one finds the leave, and the others have to find it
        // taken.
        BreakGlassAction action = run.getAction(BreakGlassAction.class);
        if (action == null) {
            action = taken(run);
        }
        if (action != null && needed && !action.isUsed()) {
            action.use();
            Audit.write("used", run.getParent(), run, action.grant());
            run.save();
        }
        return Optional.ofNullable(action);
    }

    private static @Nullable BreakGlassAction taken(Run<?, ?> run) throws IOException {
        if (GateStates.gates(run.getParent()).grant == null) {
            return null;
        }
        JobGates.Grant grant = GateStates.update(run.getParent(), gates -> {
                    JobGates.Grant there = gates.grant;
                    gates.grant = null;
                    return Optional.ofNullable(there);
                })
                .orElse(null);
        if (grant == null) {
            return null;
        }
        if (grant.until < System.currentTimeMillis()) {
            Audit.write("expired", run.getParent(), run, grant);
            return null;
        }
        Audit.write("taken", run.getParent(), run, grant);
        BreakGlassAction action = new BreakGlassAction(grant);
        run.addAction(action);
        return action;
    }
}
