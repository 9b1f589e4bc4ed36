package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.snapshot.AssetCount;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assets that a source's reports name. A report without a finding names none, so where it looked at something it
 * counts as one itself, under its location.
 */
final class AssetNames {
    private static final int LIMIT = 200_000;
    private static final Pattern TAG = Pattern.compile("(@sha256:.*|:[^/:]*)$");

    private final Set<String> counted = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    void add(Asset asset) {
        String image = asset.image() == null ? null : repository(asset.image());
        String identity = Stream.of(asset.workload(), image, asset.host(), asset.url(), asset.service())
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse(null);
        if (identity == null || counted.size() >= LIMIT) {
            return;
        }
        counted.add(lower(identity));
        know(asset.workload());
        know(image);
        know(asset.image());
        know(asset.host());
        know(asset.url());
        know(asset.service());
    }

    /** A report that looked at something and found nothing. */
    void addClean(String location) {
        counted.add(lower(location));
        know(location);
        know(location.substring(location.lastIndexOf('/') + 1).replaceFirst("\\.[^/]*$", ""));
    }

    Coverage coverage(Expectation expected, @Nullable AssetCount before) {
        TreeSet<String> unseen = new TreeSet<>();
        for (String name : expected.assets()) {
            if (!seen(name)) {
                unseen.add(name);
            }
        }
        return new Coverage(counted.size(), List.copyOf(unseen), before);
    }

    private boolean seen(String name) {
        String wanted = lower(name);
        if (!wanted.contains("*")) {
            return known.contains(wanted);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : wanted.split("(?<=\\*)|(?=\\*)")) {
            pattern.append(part.equals("*") ? "[^/]*" : Pattern.quote(part));
        }
        Pattern compiled = Pattern.compile(pattern.toString());
        return known.stream().anyMatch(each -> compiled.matcher(each).matches());
    }

    private void know(@Nullable String name) {
        if (name != null && !name.isEmpty() && known.size() < LIMIT) {
            known.add(lower(name));
        }
    }

    private static String repository(String image) {
        return TAG.matcher(image).replaceFirst("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
