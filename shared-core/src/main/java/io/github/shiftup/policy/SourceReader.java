package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.evidence.seal.Ed25519Keys;
import io.github.shiftup.evidence.seal.SignatureSpec;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code evidence}. */
final class SourceReader {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%");

    private final Path folder;
    private final Profile profile;
    private final List<byte[]> content;

    /**
     * A reader.
     *
     * @param folder of the policy
     * @param content takes what is read of other files, for the policy's digest
     */
    SourceReader(Path folder, Profile profile, List<byte[]> content) {
        this.folder = folder;
        this.profile = profile;
        this.content = content;
    }

    SourceSpec source(YamlMap map, Ids ids) {
        String id = ids.of(map);
        Optional<YamlValue> from = map.require("from");
        from.ifPresent(SourceReader::checkLocation);
        return new SourceSpec(
                id,
                from.map(YamlValue::text).orElse(""),
                maxAge(map),
                map.get("required").map(YamlValue::bool).orElse(true),
                text(map, "service"),
                text(map, "environment"),
                text(map, "format"),
                map.get("allowEmpty").map(YamlValue::bool).orElse(false),
                text(map, "serverId"),
                map.get("headerFile").map(this::headerFile).orElse(null),
                map.get("expect")
                        .map(value -> value.map(SourceReader::expectation))
                        .orElse(Expectation.NONE),
                map.get("signature").map(value -> value.map(this::signature)).orElse(null));
    }

    private Duration maxAge(YamlMap map) {
        Duration limit = profile.get(Parameters.EVIDENCE_MAX_AGE);
        Optional<YamlValue> age = map.get("maxAge");
        age.ifPresent(value -> {
            Duration duration = value.duration();
            if (duration.compareTo(limit) > 0) {
                value.problem("maxAge " + Durations.text(duration) + " is longer than the " + Durations.text(limit)
                        + " that profile " + profile.id() + " allows ("
                        + Parameters.EVIDENCE_MAX_AGE.origin(profile.sourced(Parameters.EVIDENCE_MAX_AGE)) + ")");
            }
        });
        return age.map(YamlValue::duration).orElse(limit);
    }

    /** A place on another machine has to be one that can be asked; of a path, nothing is known before it is read. */
    static void checkLocation(YamlValue from) {
        String text = from.text();
        String problem = Address.isHttp(text)
                ? Address.problem(text)
                : MavenCoordinates.isMaven(text) ? MavenCoordinates.problem(text) : null;
        if (problem != null) {
            from.problem(from.path() + " " + problem);
        }
    }

    /** A file with secrets has no place in a repository. */
    private @Nullable Path headerFile(YamlValue value) {
        try {
            Path file = file(value.text());
            if (file.startsWith(folder)) {
                value.problem(
                        value.path() + " lies in the repository. It holds secrets: put it outside, and name it with its"
                                + " whole path or with ~/");
            }
            return file;
        } catch (PolicyException e) {
            value.problems(value.path(), e);
            return null;
        }
    }

    private Path file(String text) {
        return text.startsWith("~/")
                ? PolicyFiles.resolve(Path.of(System.getProperty("user.home")), text.substring(2))
                : PolicyFiles.resolve(folder, text);
    }

    private static Expectation expectation(YamlMap map) {
        return new Expectation(
                map.get("assets").map(YamlValue::texts).orElse(List.of()),
                map.get("minAssets")
                        .map(value -> value.integer(0, Integer.MAX_VALUE))
                        .orElse(null),
                map.get("maxDrop").map(SourceReader::percent).orElse(null));
    }

    private static double percent(YamlValue value) {
        Matcher matcher = PERCENT.matcher(value.text().strip());
        int percent = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 101;
        if (percent > 100) {
            value.problem(value.path() + " has to be a part such as 50%");
            return 0;
        }
        return percent / 100.0;
    }

    private SignatureSpec signature(YamlMap map) {
        List<PublicKey> keys = new ArrayList<>();
        map.require("key").ifPresent(value -> {
            List<YamlValue> items = value.items();
            if (items.isEmpty()) {
                value.problem(value.path() + " is an empty list, so no signature could ever be right; name a key");
            }
            items.forEach(item -> key(item).ifPresent(keys::add));
        });
        Optional<YamlValue> suffix = map.get("file");
        suffix.filter(value -> !value.text().matches("\\.[A-Za-z0-9._-]+"))
                .ifPresent(value -> value.problem(value.path() + " has to be what the signature's name has after the"
                        + " report's, such as .sig"));
        return new SignatureSpec(
                keys,
                suffix.map(YamlValue::text).orElse(SignatureSpec.SUFFIX),
                map.get("required").map(YamlValue::bool).orElse(true));
    }

    private Optional<PublicKey> key(YamlValue value) {
        String text = value.text();
        Optional<PublicKey> inline = Ed25519Keys.ofText(text);
        if (inline.isPresent()) {
            return inline;
        }
        try {
            byte[] bytes = PolicyFiles.read(folder, file(text).toString(), text);
            content.add(bytes);
            Optional<PublicKey> key = Ed25519Keys.ofBytes(bytes);
            if (key.isEmpty()) {
                value.problem(value.path() + ": the file holds no public key of Ed25519 (PEM, Base64 or 32 bytes)");
            }
            return key;
        } catch (PolicyException e) {
            value.problem(value.path()
                    + " is neither a public key of Ed25519 (Base64 of its 32 bytes or of its X.509 form) nor a file with"
                    + " one: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).orElse(null);
    }
}
