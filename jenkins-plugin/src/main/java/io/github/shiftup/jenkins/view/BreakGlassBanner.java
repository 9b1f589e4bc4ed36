package io.github.shiftup.jenkins.view;

import hudson.Extension;
import hudson.model.PageDecorator;
import hudson.model.Run;
import io.github.shiftup.jenkins.live.BreakGlassAction;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/** Says on every page of a build that somebody let it through. */
@Extension
public final class BreakGlassBanner extends PageDecorator {
    /** What holds for the build that the current page belongs to; null for other pages and builds. */
    public @Nullable BreakGlassAction getBroken() {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        Run<?, ?> run = request == null ? null : request.findAncestorObject(Run.class);
        return run == null ? null : run.getAction(BreakGlassAction.class);
    }
}
