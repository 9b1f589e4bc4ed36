package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.TrivyContext.Resource;
import io.github.shiftup.evidence.reader.TrivyEntry.Place;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one Trivy report from its beginning to its end. */
final class TrivyPass {
    /** The target of an image's operating system packages: {@code nginx:1.16 (debian 10.3)}. */
    private static final Pattern IMAGE_AND_SYSTEM = Pattern.compile("(\\S+) \\([^()]+\\)");

    private final Report report;
    private final TrivyResults results;
    private final Remarks remarks = new Remarks();
    private TrivyContext context = new TrivyContext();
    private boolean scanned;
    private boolean recognised;
    private long covered;

    TrivyPass(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.results = new TrivyResults(report, findings);
    }

    ReportSummary run() {
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            if (json.isArray()) {
                recognised = true;
                results(json, Asset.UNKNOWN, TrivyContext.RESULTS_ALONE);
            } else {
                root(json);
            }
            json.end();
        }
        if (!recognised) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no Trivy report: it has neither SchemaVersion nor ClusterName");
        }
        outOfSupport("the image", context.metadata);
        return new ReportSummary(
                TrivyReader.ID,
                context.schemaVersion,
                "Trivy",
                context.toolVersion,
                context.created,
                results.findings(),
                covered,
                remarks.all());
    }

    private void root(JsonCursor json) {
        for (var member = json.object(TrivyContext.ROOT); member.next(); ) {
            switch (member.key()) {
                case Results -> {
                    if (!context.placesResults()) {
                        scan(TrivyContext.RESULTS_OF_ARTEFACT);
                    }
                    results(json, context.asset(), TrivyContext.RESULTS_OF_ARTEFACT);
                }
                case Resources, Findings, Vulnerabilities, Misconfigurations -> {
                    recognised = true;
                    if (!context.placesResources()) {
                        scan(TrivyContext.RESULTS_OF_RESOURCES);
                    }
                    for (var each = json.array(); each.next(); ) {
                        resource(json);
                    }
                }
                case SchemaVersion -> {
                    recognised = true;
                    version(json);
                }
                default -> {
                    if (!scanned) {
                        context.around(json, member.key());
                    }
                }
            }
        }
    }

    private void version(JsonCursor json) {
        if (!scanned) {
            context.around(json, TrivyContext.Root.SchemaVersion);
        }
        if (!"2".equals(context.schemaVersion)) {
            throw json.error(
                    Reason.UNKNOWN_VERSION,
                    "SchemaVersion " + context.schemaVersion + " is not read by this version; 2 is");
        }
    }

    /** Looks through the rest of the report where findings come before what places them. */
    private void scan(int depthOfResults) {
        if (!scanned) {
            scanned = true;
            context = TrivyContext.of(report, depthOfResults);
        }
    }

    private void resource(JsonCursor json) {
        String pointer = json.pointer();
        String namespace = null;
        String kind = null;
        String name = null;
        String error = null;
        List<TrivyMetadata> images = List.of();
        for (var member = json.object(TrivyContext.RESOURCE); member.next(); ) {
            switch (member.key()) {
                case Namespace -> namespace = json.label();
                case Kind -> kind = json.label();
                case Name -> name = json.label();
                case Error -> error = json.textIfScalar();
                case Metadata -> images = TrivyMetadata.readAll(json);
                case Results -> {
                    Resource resource = new Resource(Workloads.of(namespace, kind, name), images);
                    if (kind == null || name == null) {
                        scan(TrivyContext.RESULTS_OF_RESOURCES);
                        resource = context.resource(pointer);
                    }
                    results(json, resource);
                }
            }
        }
        String workload = Workloads.of(namespace, kind, name);
        if (error != null && !error.isBlank()) {
            remarks.add((workload == null ? "the resource at " + pointer : workload) + " was not scanned: " + error);
        }
        images.forEach(image -> outOfSupport("an image of " + workload, image));
    }

    private void outOfSupport(String what, TrivyMetadata metadata) {
        if (metadata.outOfSupport() != null) {
            remarks.add(what + " has " + metadata.outOfSupport()
                    + ", which its makers support no longer: new vulnerabilities of it go unreported");
        }
    }

    private void results(JsonCursor json, @Nullable Resource resource) {
        Asset workload = context.asset().withWorkload(resource == null ? null : resource.workload());
        List<TrivyMetadata> images = resource == null ? List.of() : resource.images();
        for (var each = json.array(); each.next(); ) {
            result(json, workload, images, TrivyContext.RESULTS_OF_RESOURCES);
        }
    }

    private void results(JsonCursor json, Asset asset, int depth) {
        for (var each = json.array(); each.next(); ) {
            result(json, asset, List.of(), depth);
        }
    }

    private void result(JsonCursor json, Asset asset, List<TrivyMetadata> images, int depth) {
        String pointer = json.pointer();
        String target = null;
        Place place = null;
        for (var member = json.object(TrivyContext.RESULT); member.next(); ) {
            if (member.key() == TrivyContext.Result.Target) {
                target = json.label();
                continue;
            }
            if (place == null) {
                if (target == null) {
                    scan(depth);
                    target = context.target(pointer);
                }
                place = Place.of(target, image(asset, images, target));
            }
            results.read(json, member.key(), pointer, place, context.toolVersion);
        }
        // Without a target or a list it says of nothing that it was looked at.
        covered += target == null && place == null ? 0 : 1;
    }

    /** The image that a result of a resource is of: its only one, or the one that the target names. */
    private static Asset image(Asset asset, List<TrivyMetadata> images, @Nullable String target) {
        if (images.size() == 1) {
            return images.get(0).on(asset, null);
        }
        if (target == null || asset.workload() == null) {
            return asset;
        }
        for (TrivyMetadata image : images) {
            if (image.isImageOf(target)) {
                return image.on(asset, null);
            }
        }
        Matcher image = IMAGE_AND_SYSTEM.matcher(target);
        return images.isEmpty() && image.matches() ? asset.withImage(image.group(1), null) : asset;
    }
}
