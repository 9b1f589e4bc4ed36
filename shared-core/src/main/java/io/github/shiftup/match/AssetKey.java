package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.match.name.HostName;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.name.WorkloadName;
import org.jspecify.annotations.Nullable;

/** One place under its many names: pods of one deployment, tags of one image, queries of one page. */
final class AssetKey {
    private AssetKey() {}

    static String of(Asset asset) {
        ImageName image = ServiceNames.image(asset);
        return String.join(
                "|",
                text(asset.environment()),
                text(asset.service()),
                asset.workload() == null
                        ? ""
                        : WorkloadName.of(asset.workload()).owner(),
                image == null ? "" : image.repository(),
                asset.host() == null ? "" : HostName.of(asset.host()).name(),
                asset.url() == null ? "" : withoutQuery(asset.url()));
    }

    private static String withoutQuery(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                return url.substring(0, i);
            }
        }
        return url;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
