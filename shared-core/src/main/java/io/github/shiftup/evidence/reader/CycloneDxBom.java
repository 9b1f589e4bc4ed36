package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a CycloneDX document says of itself and of the thing that it describes.
 *
 * <p>{@code metadata.component} is where its findings were seen: an image where its type is {@code container}, else an
 * application by name, unless the name is that of a file or folder.
 */
final class CycloneDxBom {
    static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    final CycloneDxComponents components = new CycloneDxComponents();
    private final String location;

    @Nullable
    String bomFormat;

    @Nullable
    String specVersion;

    @Nullable
    String serialNumber;

    @Nullable
    String tool;

    @Nullable
    String toolVersion;

    @Nullable
    Instant timestamp;

    Asset asset = Asset.UNKNOWN;
    boolean metadataRead;
    boolean vulnerabilitiesListed;
    long covered;

    CycloneDxBom(String location) {
        this.location = location;
    }

    /** Takes the first tool that is named. */
    void tool(@Nullable String name, @Nullable String version) {
        if (tool == null && name != null) {
            tool = name;
            toolVersion = version;
        }
    }

    /** Takes a component or service; without a reference it can still be meant by its purl. */
    void component(CycloneDxComponent component) {
        covered++;
        keep(component);
    }

    /** Takes {@code metadata.component}, which vulnerabilities may point to as to any other. */
    void subject(CycloneDxComponent component) {
        keep(component);
        asset = component.asAsset();
    }

    private void keep(CycloneDxComponent component) {
        String ref = component.bomRef != null ? component.bomRef : component.purl;
        if (ref != null) {
            components.add(ref, component.asComponent());
        }
    }

    /** Whether this document has the serial number that a BOM-Link names. */
    boolean isSelf(String link) {
        String serial = serialNumber == null ? "" : serialNumber.toLowerCase(Locale.ROOT);
        return serial.startsWith("urn:uuid:")
                && link.toLowerCase(Locale.ROOT).startsWith("urn:cdx:" + serial.substring("urn:uuid:".length()) + "/");
    }

    @Nullable
    Component find(String ref) {
        return components.find(ref);
    }

    /** Takes {@code bomFormat}, which is {@code CycloneDX} or this is something else. */
    void format(@Nullable String format) {
        bomFormat = format;
        if (!"CycloneDX".equals(format)) {
            throw new ReportException(
                    Reason.UNKNOWN_VERSION,
                    location,
                    (format == null ? "has no \"bomFormat\"" : "says \"bomFormat\": \"" + format + "\"")
                            + ", which is \"CycloneDX\" in every version from 1.2 to 1.7. Write the report in one of these"
                            + " versions, or name the format it is in");
        }
    }

    /** Takes the version of the specification, which must be one that we know. */
    void version(@Nullable String version) {
        specVersion = version;
        if (version == null || !VERSIONS.contains(version)) {
            throw new ReportException(
                    Reason.UNKNOWN_VERSION,
                    location,
                    (version == null
                                    ? "does not say which version of CycloneDX it is in (\"specVersion\")"
                                    : "is in version " + version + " of CycloneDX, which we do not know")
                            + ". Known are 1.0 to 1.7: let the tool write one of these");
        }
    }

    /** Fails if the document ended without having said what it is. */
    void checkNamed() {
        if (bomFormat == null) {
            format(null);
        }
        if (specVersion == null) {
            version(null);
        }
    }
}
