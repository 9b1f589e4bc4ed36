package io.github.shiftup;

import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.FileFetcher;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.IntelSpec;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host's own settings say of sources. The policy says what is needed and how old it may be; the host may say where
 * it lies, and add sources. It cannot take one away, nor loosen what the policy asks of one.
 *
 * @param evidence by id; one with the id of a source in the policy says where that one lies
 * @param intel whose ids are {@code kev}, {@code epss}, {@code ssvc} or {@code advisories}
 * @param copy where this host sends what is recorded; null for where the policy says
 */
public record HostSources(
        List<HostSource> evidence,
        List<HostSource> intel,
        @Nullable HostCopy copy) {
    /** For hosts that leave everything to the policy. */
    public static final HostSources NONE = new HostSources(List.of(), List.of());

    /**
     * One source.
     *
     * @param id of the source
     * @param from file, directory or glob; {@code https://...}; {@code mvn:...}
     * @param base folder that a file is relative to and is shown relative to; null for the policy's
     * @param serverId of the credentials in the host; null for none
     * @param maxAge of its newest report; null for what the policy or the profile says. It never loosens either
     * @param offered whether nobody asked for it, neither the policy nor the job: a source of the policy that happens to have
     *     the same id goes before it, and where it fails, that is a warning. What was asked for is required
     */
    public record HostSource(
            String id,
            String from,
            @Nullable Path base,
            @Nullable String serverId,
            @Nullable Duration maxAge,
            boolean offered) {

        boolean asks(FetchRequest request) {
            return request.id().equals(id) && request.from().equals(from);
        }
    }

    /**
     * Where the records of the ledger are sent to.
     *
     * @param to {@code https} address
     * @param serverId of the credentials in the host; null for none
     */
    public record HostCopy(String to, @Nullable String serverId) {}

    /** Sources of a host that leaves the ledger to the policy. */
    public HostSources(List<HostSource> evidence, List<HostSource> intel) {
        this(evidence, intel, null);
    }

    public HostSources {
        evidence = List.copyOf(evidence);
        intel = List.copyOf(intel);
    }

    /** The policy with the sources of this host. */
    Policy applied(Policy policy) {
        if (evidence.isEmpty() && intel.isEmpty()) {
            return policy;
        }
        Map<String, SourceSpec> sources = new LinkedHashMap<>();
        policy.sources().forEach(source -> sources.put(source.id(), source));
        Duration limit = policy.profile().get(Parameters.EVIDENCE_MAX_AGE);
        for (HostSource source : evidence) {
            SourceSpec named = sources.get(source.id());
            if (named == null) {
                sources.put(source.id(), added(source, limit));
            } else if (!source.offered()) {
                sources.put(source.id(), placed(named, source));
            }
        }
        return new Policy(
                policy.location(),
                policy.identity(),
                policy.profile(),
                policy.overlays(),
                policy.origins(),
                policy.mode(),
                policy.exposure(),
                new ArrayList<>(sources.values()),
                intel(policy.intel()),
                policy.tables(),
                policy.facts(),
                policy.rules(),
                policy.waivers(),
                policy.fixClaims(),
                policy.preferredRatings(),
                policy.failOnWarn(),
                policy.failOnUnusedWaiver(),
                policy.approvedLooser(),
                policy.team(),
                policy.ledger(),
                policy.digest());
    }

    private static SourceSpec added(HostSource source, Duration limit) {
        return new SourceSpec(
                source.id(),
                source.from(),
                shorter(source.maxAge(), limit),
                !source.offered(),
                null,
                null,
                null,
                false,
                source.serverId(),
                null,
                Expectation.NONE,
                null);
    }

    private static SourceSpec placed(SourceSpec named, HostSource host) {
        Duration limit = named.maxAge();
        return new SourceSpec(
                named.id(),
                host.from(),
                limit == null ? host.maxAge() : shorter(host.maxAge(), limit),
                named.required(),
                named.service(),
                named.environment(),
                named.format(),
                named.allowEmpty(),
                host.serverId(),
                null,
                named.expect(),
                named.signature());
    }

    private static Duration shorter(@Nullable Duration asked, Duration limit) {
        return asked == null || asked.compareTo(limit) > 0 ? limit : asked;
    }

    private IntelSpec intel(IntelSpec named) {
        Map<String, String> all = new LinkedHashMap<>(named.locations());
        intel.forEach(source -> all.put(source.id(), source.from()));
        return new IntelSpec(all.get("kev"), all.get("epss"), all.get("ssvc"), all.get("advisories"));
    }

    /** Folder that a source's files are relative to. */
    Path base(SourceSpec source, Path policyFolder) {
        return evidence.stream()
                .filter(each -> each.asks(source.request()))
                .map(HostSource::base)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(policyFolder);
    }

    /** The fetcher that also knows this host's folders and the credentials of its intel. */
    SourceFetcher fetcher(SourceFetcher fetcher) {
        return request -> {
            for (HostSource source : evidence) {
                if (source.base() != null && source.asks(request) && !Fetchers.isRemote(source.from())) {
                    return new FileFetcher(source.base()).fetch(request);
                }
            }
            for (HostSource source : intel) {
                FetchRequest known = FetchedIntel.request(source.id(), source.from());
                if (source.serverId() != null && known.equals(request)) {
                    return fetcher.fetch(new FetchRequest(request.id(), request.from(), source.serverId(), null, null));
                }
            }
            return fetcher.fetch(request);
        };
    }
}
