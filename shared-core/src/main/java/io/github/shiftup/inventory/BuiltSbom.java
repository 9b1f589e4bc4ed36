package io.github.shiftup.inventory;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Syntaxes;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The SBOM of a build, with what it tells beside the candidate.
 *
 * @param candidate what was built
 * @param made when the SBOM was made; null if it does not say
 * @param imageDigest of the image that was made of the build ({@code sha256:...}), from the property
 *     {@code shift-up:image}; null if it does not say
 */
public record BuiltSbom(
        Candidate candidate,
        @Nullable Instant made,
        @Nullable String imageDigest) {

    /**
     * Reads one.
     *
     * @throws ReportException as {@link CycloneDxSbom#read} does
     */
    public static BuiltSbom read(Path file, String location) {
        ReportDocument document = ReportDocument.ofFile(file, location);
        Sbom sbom = new Sbom();
        if (Syntaxes.isXml(document, Limits.DEFAULT)) {
            SbomXml.read(document, sbom);
        } else {
            SbomJson.read(document, sbom);
        }
        String image = sbom.image;
        String digest = image != null && image.startsWith("sha256:") ? image : ImageText.digest(image);
        return new BuiltSbom(sbom.candidate(location), sbom.made, digest);
    }
}
