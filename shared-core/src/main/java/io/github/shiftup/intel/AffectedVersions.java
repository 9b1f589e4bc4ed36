package io.github.shiftup.intel;

import java.util.List;

/**
 * What one advisory says of the versions of one component.
 *
 * @param advisory its id, for people
 * @param ranges affected versions, as the advisory writes them ({@code vers:...}, interval sets)
 * @param fixedVersions versions that mend it; alternatives by release branch
 */
public record AffectedVersions(String advisory, List<String> ranges, List<String> fixedVersions) {

    public AffectedVersions {
        ranges = List.copyOf(ranges);
        fixedVersions = List.copyOf(fixedVersions);
    }
}
