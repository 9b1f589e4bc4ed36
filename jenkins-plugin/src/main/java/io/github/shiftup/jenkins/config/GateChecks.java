package io.github.shiftup.jenkins.config;

import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import org.jspecify.annotations.Nullable;

/** What the gate's two forms say of what was typed, to those who may configure. */
public final class GateChecks {
    private GateChecks() {}

    public static FormValidation id(@Nullable Item item, @Nullable String value) {
        Access.checkConfigure(item);
        return Util.fixEmptyAndTrim(value) == null ? FormValidation.ok() : Checks.id(value);
    }

    public static FormValidation inWorkspace(@Nullable Item item, @Nullable String value) {
        Access.checkConfigure(item);
        return Checks.inWorkspace(value);
    }

    public static FormValidation rules(@Nullable Item item, @Nullable String value) {
        Access.checkConfigure(item);
        return Checks.rules(value);
    }
}
