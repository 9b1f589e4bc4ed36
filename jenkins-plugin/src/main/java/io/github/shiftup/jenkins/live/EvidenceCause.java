package io.github.shiftup.jenkins.live;

import hudson.model.Cause;
import org.kohsuke.stapler.export.Exported;

/** A build that production started. */
public final class EvidenceCause extends Cause {
    private final String source;
    private final String text;

    EvidenceCause(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** Whose evidence was new. */
    @Exported(visibility = 3)
    public String getSource() {
        return source;
    }

    @Override
    public String getShortDescription() {
        return "Production speaks first: the last build " + text;
    }
}
