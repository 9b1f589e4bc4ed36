package io.github.shiftup.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * Where SBOMs of builds lie.
 *
 * @param from file, folder or glob, relative to the estate's folder
 * @param service whose builds they are; null to go by the SBOM's own name
 */
public record BuiltSpec(String from, @Nullable String service) {}
