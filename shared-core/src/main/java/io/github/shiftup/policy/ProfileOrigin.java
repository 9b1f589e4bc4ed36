package io.github.shiftup.policy;

/**
 * A profile or an overlay that is not built in: where it came from, and what exactly that was.
 *
 * @param place where the policy names it: {@code profile}, {@code overlays[0]}
 * @param name as written, without its pin
 * @param resolved the very file: its path as seen from the policy's folder, or coordinates with the version that was
 *     resolved and the path in the artefact
 * @param digest {@code sha256:...} of the file, or of the archive that holds it
 * @param pinned whether the policy says that it has to have that digest
 * @param outside whether it lies where a change of it is no change of the repository: another folder, an artefact
 */
public record ProfileOrigin(
        String place, String name, String resolved, String digest, boolean pinned, boolean outside) {}
