package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run says around its results.
 *
 * @param rules of its tool
 * @param overrides the levels that its invocations gave to rules
 * @param artifacts the addresses of its files, by index; only so many as fit
 * @param asset the image, where the run names one
 * @param ended when its last invocation ended, or began if it does not say
 * @param failed whether an invocation says that it did not end well
 */
record SarifRun(
        SarifRules rules,
        SarifOverrides overrides,
        List<String> artifacts,
        Asset asset,
        @Nullable Instant ended,
        boolean failed) {
    /** In some logs results give an index only; a log with more files than this gives addresses. */
    private static final int MOST_ARTIFACTS = 20_000;

    private enum Key {
        tool,
        invocations,
        artifacts,
        properties
    }

    private enum Invocation {
        startTimeUtc,
        endTimeUtc,
        executionSuccessful,
        ruleConfigurationOverrides
    }

    private enum Artifact {
        location
    }

    private enum Location {
        uri
    }

    private enum Properties {
        imageName,
        repoTags,
        repoDigests
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Invocation> INVOCATION = Keys.of(Invocation.class);
    private static final Keys<Artifact> ARTIFACT = Keys.of(Artifact.class);
    private static final Keys<Location> LOCATION = Keys.of(Location.class);
    private static final Keys<Properties> PROPERTIES = Keys.of(Properties.class).lastWins();

    @Nullable
    String tool() {
        return rules.tool();
    }

    @Nullable
    String toolVersion() {
        return rules.toolVersion();
    }

    /** The address of a file, if the run tells it. */
    @Nullable
    String artifact(int index) {
        return index >= 0 && index < artifacts.size() && !artifacts.get(index).isEmpty() ? artifacts.get(index) : null;
    }

    static SarifRun read(JsonCursor json) {
        SarifRules rules = new SarifRules();
        SarifOverrides overrides = new SarifOverrides();
        List<String> artifacts = List.of();
        Asset asset = Asset.UNKNOWN;
        Instant ended = null;
        boolean failed = false;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case tool -> rules.read(json);
                case artifacts -> artifacts = artifacts(json);
                case properties -> asset = asset(json);
                case invocations -> {
                    for (var each = json.array(); each.next(); ) {
                        overrides.invocation();
                        Instant begin = null;
                        Instant end = null;
                        for (var inner = json.object(INVOCATION); inner.next(); ) {
                            switch (inner.key()) {
                                case startTimeUtc -> begin = json.time();
                                case endTimeUtc -> end = json.time();
                                case executionSuccessful -> failed |= Boolean.FALSE.equals(json.flag());
                                case ruleConfigurationOverrides -> overrides.read(json);
                            }
                        }
                        ended = later(ended, end == null ? begin : end);
                    }
                }
            }
        }
        overrides.resolve(rules);
        return new SarifRun(rules, overrides, artifacts, asset, ended, failed);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static List<String> artifacts(JsonCursor json) {
        List<String> artifacts = new ArrayList<>();
        for (var each = json.array(); each.next() && artifacts.size() < MOST_ARTIFACTS; ) {
            String uri = null;
            for (var member = json.object(ARTIFACT); member.next(); ) {
                for (var inner = json.object(LOCATION); inner.next(); ) {
                    uri = json.label();
                }
            }
            artifacts.add(uri == null ? "" : uri);
        }
        return artifacts;
    }

    /** A property bag is free: what is no text there is no image's name. */
    private static Asset asset(JsonCursor json) {
        String name = null;
        List<String> tags = List.of();
        List<String> digests = List.of();
        for (var member = json.object(PROPERTIES); member.next(); ) {
            switch (member.key()) {
                case imageName -> name = json.textIfScalar();
                case repoTags -> tags = json.isObject() ? List.of() : json.texts();
                case repoDigests -> digests = json.isObject() ? List.of() : json.texts();
            }
        }
        boolean image = name != null || !tags.isEmpty() || !digests.isEmpty();
        return image ? new ScannedImage(tags, digests).on(Asset.UNKNOWN, name) : Asset.UNKNOWN;
    }
}
