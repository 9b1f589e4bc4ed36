package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.ServiceDirectory;
import io.github.shiftup.policy.IntelSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code estate.yaml} says.
 *
 * @param name of the estate
 * @param folder that its paths are relative to
 * @param services in the file's order
 * @param deployed where what runs is listed
 * @param built where SBOMs of builds lie
 * @param ledger directory of the builds' history, with their candidates, verdicts and deployments; null without one
 * @param evidence that concerns every service, beside what each policy names
 * @param intel that services without a policy are judged by, and those whose policy names none
 * @param endOfLife data in endoflife.date's shape
 * @param rebuiltWithin time after which a build has aged
 * @param deployedWithin time after which a deployment has aged
 */
public record Estate(
        String name,
        Path folder,
        List<EstateService> services,
        List<DeployedSpec> deployed,
        List<BuiltSpec> built,
        @Nullable Path ledger,
        List<SourceSpec> evidence,
        IntelSpec intel,
        List<EndOfLifeSpec> endOfLife,
        Duration rebuiltWithin,
        Duration deployedWithin) {

    /** 90 days, and 180 days: proposals, to be set in the file. */
    static final Duration REBUILT_WITHIN = Duration.ofDays(90);

    static final Duration DEPLOYED_WITHIN = Duration.ofDays(180);

    public Estate {
        services = List.copyOf(services);
        deployed = List.copyOf(deployed);
        built = List.copyOf(built);
        evidence = List.copyOf(evidence);
        endOfLife = List.copyOf(endOfLife);
    }

    /** A directory by the services' place in the list. */
    public ServiceDirectory directory() {
        return ServiceDirectory.of(
                services.stream().map(EstateService::identity).toList());
    }
}
