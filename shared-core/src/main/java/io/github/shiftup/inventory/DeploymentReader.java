package io.github.shiftup.inventory;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells which kind of list a document is, and reads it. */
final class DeploymentReader {

    /** What the kinds differ in. */
    private enum Mark {
        bomFormat,
        kind,
        items,
        uuid
    }

    private static final Keys<Mark> MARKS = Keys.of(Mark.class);
    private static final String KNOWN =
            "is no list of what runs that we know: a CycloneDX SBOM, kubectl get pods -o json,"
                    + " SbomReports of trivy-operator, or projects of Dependency-Track";

    private DeploymentReader() {}

    static DeploymentList read(ReportDocument document) {
        if (Syntaxes.isXml(document, Limits.DEFAULT)) {
            Sbom sbom = new Sbom();
            SbomXml.read(document, sbom);
            return sbom(sbom, document.location());
        }
        Mark mark = mark(document);
        if (mark == null) {
            throw new ReportException(Reason.UNKNOWN_FORMAT, document.location(), KNOWN);
        }
        return switch (mark) {
            case bomFormat -> {
                Sbom sbom = new Sbom();
                SbomJson.read(document, sbom);
                yield sbom(sbom, document.location());
            }
            case kind, items -> KubernetesObjects.read(document);
            case uuid -> DependencyTrackProjects.read(document);
        };
    }

    private static @Nullable Mark mark(ReportDocument document) {
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            if (!json.nextRoot()) {
                return null;
            }
            if (json.isObject()) {
                return first(json);
            }
            var each = json.array();
            // A server without projects answers with an empty list.
            return each.next() ? first(json) : Mark.uuid;
        }
    }

    private static @Nullable Mark first(JsonCursor json) {
        var member = json.object(MARKS);
        return member.next() ? member.key() : null;
    }

    private static DeploymentList sbom(Sbom sbom, String location) {
        if (sbom.components.isEmpty()) {
            throw new ReportException(
                    Reason.NO_CONTENT,
                    location,
                    "lists no components: what runs there cannot be told from it. Make an SBOM of what is deployed");
        }
        SbomComponent root = sbom.root;
        boolean image = root != null && "container".equals(root.type());
        Deployment deployment = new Deployment(
                null,
                root == null || image ? null : root.name(),
                null,
                root == null || !image ? null : withoutDigest(root.name()),
                root == null ? null : digest(root),
                root == null ? null : version(root),
                null,
                sbom.made,
                sbom.named(location),
                sbom.unnamed(),
                location);
        return new DeploymentList("cyclonedx", sbom.made, List.of(deployment), List.of());
    }

    private static @Nullable String version(SbomComponent root) {
        String version = root.version();
        return version == null || version.startsWith("sha256:") ? ImageText.tag(root.name()) : version;
    }

    private static @Nullable String withoutDigest(@Nullable String name) {
        return name == null ? null : ImageText.withoutDigest(name);
    }

    /** Trivy and Syft write it as the version of an OCI purl, or of the component itself. */
    private static @Nullable String digest(SbomComponent root) {
        String purl = root.purl();
        String ofPurl = purl == null
                ? null
                : Coordinates.parse(purl).map(Coordinates::version).orElse(null);
        for (String text : new String[] {ofPurl, root.version()}) {
            if (text != null && text.startsWith("sha256:")) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
