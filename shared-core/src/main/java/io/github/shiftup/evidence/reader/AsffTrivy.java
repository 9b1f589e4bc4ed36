package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Trivy's ASFF template writes into a resource's other details, where the format would have its own places. */
record AsffTrivy(
        @Nullable String id,
        @Nullable String name,
        @Nullable String version,
        @Nullable String fixed,
        @Nullable Double score3,
        @Nullable String vector3,
        @Nullable Double score2,
        @Nullable String vector2) {
    private enum Key {
        id("CVE ID"),
        name("PkgName"),
        version("Installed Package"),
        fixed("Patched Package"),
        score3("NvdCvssScoreV3"),
        vector3("NvdCvssVectorV3"),
        score2("NvdCvssScoreV2"),
        vector2("NvdCvssVectorV2"),
        file("Filename");

        private final String key;

        Key(String key) {
            this.key = key;
        }
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key.key);

    /** The target of an image's operating system packages; that of any other package is a file or a language. */
    private static final Pattern IMAGE_AND_SYSTEM = Pattern.compile("(\\S+) \\([^()]+\\)");

    /** Null where the other details are not Trivy's. */
    static @Nullable AsffTrivy read(JsonCursor json) {
        String id = null;
        String name = null;
        String version = null;
        String fixed = null;
        Double score3 = null;
        String vector3 = null;
        Double score2 = null;
        String vector2 = null;
        boolean any = false;
        for (var member = json.object(KEYS); member.next(); ) {
            any = true;
            switch (member.key()) {
                case id -> id = json.label();
                case name -> name = json.label();
                case version -> version = json.label();
                case fixed -> fixed = json.label();
                case score3 -> score3 = json.number();
                case vector3 -> vector3 = json.label();
                case score2 -> score2 = json.number();
                case vector2 -> vector2 = json.label();
                case file -> {}
            }
        }
        return any ? new AsffTrivy(id, name, version, fixed, score3, vector3, score2, vector2) : null;
    }

    void on(PackageVulnerability finding) {
        if (id != null) {
            finding.id(id);
        }
        if (name != null) {
            finding.about().component(Component.named(name, version));
        }
        finding.about().fixedVersionsListed(fixed);
        Cvss.add(finding.about(), "3", vector3, score3, "nvd");
        Cvss.add(finding.about(), "2", vector2, score2, "nvd");
    }

    /** The image, or the file that was looked at. */
    static Asset on(Asset asset, AwsResource resource) {
        Matcher image = IMAGE_AND_SYSTEM.matcher(resource.image() == null ? "" : resource.image());
        return image.matches() ? asset.withImage(image.group(1), null) : asset;
    }
}
