package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Deployment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs, and what the estate knows of it.
 *
 * @param deployment as listed; several replicas and lists of one thing are one
 * @param list id of the list that named it first
 * @param service place in the estate's list; -1 if no service claims it
 * @param build that it is; null if none is known
 * @param replicas how many list entries it stands for
 */
public record Running(
        Deployment deployment,
        String list,
        int service,
        @Nullable Build build,
        int replicas) {

    /** Whether a record of the ledger alone tells of it. */
    boolean isRecordedOnly() {
        return list.equals(LedgerBook.LIST) && replicas == 1;
    }

    /** Whether two tell of one thing: of the same build, or of one version, and of no two images. */
    boolean isSame(Running other) {
        if (build != null && other.build != null) {
            return build.candidateDigest().equals(other.build.candidateDigest());
        }
        return isSame(other.deployment);
    }

    /** Whether it tells of the same version, and of no other image. */
    boolean isSame(Deployment other) {
        String version = deployment.version();
        return (version == null
                        ? other.version() == null
                        : BuildBook.isVersion(version, other.version())
                                || (other.version() != null && BuildBook.isVersion(other.version(), version)))
                && isSameImage(other);
    }

    /** Whether it tells of no other image. */
    boolean isSameImage(Deployment other) {
        return mayBe(deployment.image(), other.image()) && mayBe(deployment.digest(), other.digest());
    }

    private static boolean mayBe(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    /** Where it runs, in words. */
    String place() {
        String what = deployment.workload() != null
                ? deployment.workload()
                : deployment.service() != null ? deployment.service() : deployment.image();
        String name = what == null ? deployment.where() : what;
        return deployment.environment() == null ? name : name + " in " + deployment.environment();
    }

    /** The image or the name, with its version. */
    String what() {
        if (deployment.image() != null) {
            return deployment.image();
        }
        String name = deployment.service() == null ? deployment.where() : deployment.service();
        return deployment.version() == null ? name : name + ' ' + deployment.version();
    }

    /**
     * What it consists of: as listed, else as built; null if nobody tells. Where components have no purl, the absence of one
     * proves nothing.
     */
    @Nullable
    Candidate content(String service) {
        if (deployment.isComposed()) {
            return new Candidate(
                    service,
                    deployment.version(),
                    List.of(),
                    deployment.components(),
                    !deployment.unnamed().isEmpty());
        }
        return build == null ? null : build.content().get();
    }
}
