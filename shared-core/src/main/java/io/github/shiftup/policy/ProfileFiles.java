package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import java.util.List;

/** Which files a policy's words may mean, for whoever has to bring them along. */
public final class ProfileFiles {
    private ProfileFiles() {}

    /**
     * The files that a profile's or an overlay's name may mean, relative to the file that has it; none for what is built in
     * and for archives.
     */
    public static List<String> named(String written) {
        Reference reference;
        try {
            reference = Reference.of(written);
        } catch (PolicyException e) {
            return List.of(); // the reader says so
        }
        if (!reference.isFile() || reference.isArchive()) {
            return List.of();
        }
        String entry = reference.entry();
        if (entry == null) {
            return List.of(reference.text());
        }
        String place = reference.place();
        String folder = place.isEmpty() || place.endsWith("/") ? place : place + '/';
        return List.of(
                folder + entry + ".yaml",
                folder + "profiles/" + entry + ".yaml",
                folder + "overlays/" + entry + ".yaml");
    }
}
