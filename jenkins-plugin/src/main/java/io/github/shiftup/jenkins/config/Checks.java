package io.github.shiftup.jenkins.config;

import hudson.Util;
import hudson.util.FormValidation;
import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.jenkins.verdict.Names;
import io.github.shiftup.jenkins.verdict.ResultRules;
import org.jspecify.annotations.Nullable;

/** What forms say of what was typed. */
final class Checks {
    private Checks() {}

    static FormValidation id(@Nullable String value) {
        return Names.isId(Util.fixNull(value).strip()) ? FormValidation.ok() : FormValidation.error(Names.ID_RULE);
    }

    static FormValidation address(@Nullable String value) {
        String address = Util.fixEmptyAndTrim(value);
        String problem = address == null ? null : Address.problem(address);
        return problem == null ? FormValidation.ok() : FormValidation.error("This " + problem);
    }

    static FormValidation duration(@Nullable String value) {
        String duration = Util.fixEmptyAndTrim(value);
        try {
            if (duration != null) {
                Names.duration(duration);
            }
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    static FormValidation rules(@Nullable String value) {
        try {
            ResultRules.parse(Util.fixNull(value));
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** A path or a glob that stays in the workspace. */
    static FormValidation inWorkspace(@Nullable String value) {
        String path = Util.fixNull(value);
        boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.contains("..");
        return outside
                ? FormValidation.error("This has to be relative to the workspace, and stay inside it")
                : FormValidation.ok();
    }
}
