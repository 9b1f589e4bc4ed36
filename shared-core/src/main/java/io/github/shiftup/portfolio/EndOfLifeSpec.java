package io.github.shiftup.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where dates of end of life lie.
 *
 * @param from file or glob, relative to the estate's folder
 * @param product that the file is about; null to go by the file itself, or by its name
 * @param components that are this product, as purls without version; beside those that the file names
 */
public record EndOfLifeSpec(String from, @Nullable String product, List<String> components) {

    public EndOfLifeSpec {
        components = List.copyOf(components);
    }
}
