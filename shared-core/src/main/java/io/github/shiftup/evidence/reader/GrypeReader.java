package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Grype's own JSON. What was scanned comes after what was found, so that is looked up first. */
final class GrypeReader implements ReportReader {
    static final String ID = "grype";

    private enum Root {
        matches,
        ignoredMatches
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Grype JSON",
                "the format has no version of its own; read are reports of Grype 0.7 and later",
                List.of("JSON"),
                "one entry of matches or ignoredMatches",
                List.of("grype"),
                List.of(
                        "The id is vulnerability.id, a GHSA for most Java packages; the CVE behind it is an alias, from"
                                + " relatedVulnerabilities.",
                        "Component, version and purl are the artifact's; a missing version is not taken from the purl. The"
                                + " group in a purl can be Grype's guess (cpe-match); it is kept as written.",
                        "The path is metadata.virtualPath (outer.jar:inner.jar) where there is one, else the first location;"
                                + " the digest is the first of archiveDigests.",
                        "CVSS, EPSS, known exploitation and CWE are read of the vulnerability and of the related ones.",
                        "Affected ranges are the constraints that matched, but not those of an indirect match: they are"
                                + " about versions of another package.",
                        "The state is fix.state; it does not make a finding inactive. Inactive: ignoredMatches (VEX and ignore"
                                + " rules), with what the rules say.",
                        "The asset is the image by its tags and repoDigests; a scan of files names none. The"
                                + " manifestDigest is no name of an image: container engines make their own.",
                        "There are no first and last seen; last seen is descriptor.timestamp, absent in older versions."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.has("matches")
                && (shape.says("descriptor.name", "grype")
                        || shape.hasAll("matches[].vulnerability", "matches[].artifact"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        GrypeSource source = GrypeSource.of(report);
        Asset asset = source.asset();
        long count = 0;
        boolean matches = false;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                boolean ignored = member.key() == Root.ignoredMatches;
                matches |= !ignored && !json.isNull();
                String pointer = "/" + member.key() + '/';
                for (var each = json.array(); each.next(); ) {
                    String place = pointer + each.index();
                    findings.accept(new GrypeMatch(report, place, source)
                            .read(json, ignored)
                            .asset(asset)
                            .lastSeen(source.timestamp)
                            .build());
                    count++;
                }
            }
            json.end();
        }
        if (!matches) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no Grype report: there is no list of matches in it, not even an empty one");
        }
        return new ReportSummary(
                ID,
                null,
                source.tool,
                source.toolVersion,
                source.timestamp,
                count,
                source.isKnown() || count > 0 ? 1 : 0,
                List.of());
    }
}
