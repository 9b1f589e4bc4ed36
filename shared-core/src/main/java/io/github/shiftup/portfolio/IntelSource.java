package io.github.shiftup.portfolio;

import io.github.shiftup.intel.Intel;
import io.github.shiftup.policy.IntelSpec;
import java.nio.file.Path;

/** Loads the intel that a policy names; what cannot be had is a problem in it. */
@FunctionalInterface
public interface IntelSource {

    /**
     * Loads.
     *
     * @param folder that paths are relative to
     */
    Intel load(Path folder, IntelSpec spec);
}
