package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource in AWS as Security Hub and Inspector describe it. Its ARN tells nearly all.
 *
 * @param id an ARN, or what stands in the place of one ({@code AWS::::Account:123456789012})
 * @param image name of a container's image, as the report writes it
 * @param tag the first tag of an image in a registry
 */
record AwsResource(
        @Nullable String id,
        @Nullable String image,
        @Nullable String tag) {
    static final AwsResource NONE = new AwsResource(null, null, null);

    private enum Key {
        Id,
        id,
        Details,
        details
    }

    private enum Details {
        AwsEcrContainerImage,
        awsEcrContainerImage,
        Container,
        Other
    }

    private enum Image {
        ImageTags,
        imageTags,
        ImageName
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Details> DETAILS = Keys.of(Details.class);
    private static final Keys<Image> IMAGE = Keys.of(Image.class);

    private static final String ARN = "arn:aws";
    private static final Pattern IMAGE_IN_REGISTRY =
            Pattern.compile("arn:(aws[\\w-]*):ecr:([^:]+):([^:]+):repository/(.+?)(?:/(sha256:[0-9a-fA-F]+))?");
    private static final Pattern FUNCTION = Pattern.compile("arn:aws[\\w-]*:lambda:[^:]+:[^:]+:function:([^:]+).*");

    /**
     * Reads the first resource of the list at which the cursor stands: a finding has one, nearly always.
     *
     * @param other takes the details that have no place in the format
     */
    static AwsResource first(JsonCursor json, Consumer<JsonCursor> other) {
        AwsResource first = NONE;
        for (var each = json.array(); each.next(); ) {
            if (each.index() == 0) {
                // The event around a finding lists its resources by name only.
                first = json.isObject() ? read(json, other) : new AwsResource(json.text(), null, null);
            }
        }
        return first;
    }

    private static AwsResource read(JsonCursor json, Consumer<JsonCursor> other) {
        String id = null;
        AwsResource details = NONE;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case Id, id -> id = json.label();
                case Details, details -> details = details(json, other);
            }
        }
        return new AwsResource(id, details.image, details.tag);
    }

    private static AwsResource details(JsonCursor json, Consumer<JsonCursor> other) {
        String image = null;
        String tag = null;
        for (var member = json.object(DETAILS); member.next(); ) {
            if (member.key() == Details.Other) {
                other.accept(json);
                continue;
            }
            for (var inner = json.object(IMAGE); inner.next(); ) {
                switch (inner.key()) {
                    case ImageName -> image = json.label();
                    case ImageTags, imageTags -> {
                        List<String> tags = json.texts();
                        tag = tags.isEmpty() ? null : tags.get(0);
                    }
                }
            }
        }
        return new AwsResource(null, image, tag);
    }

    /** The asset with what this resource tells of it. */
    Asset on(Asset asset) {
        if (image != null) {
            return asset.withImage(image, null);
        }
        if (id == null) {
            return asset;
        }
        if (!id.startsWith(ARN)) {
            return asset.withHost(name(id));
        }
        Matcher registry = IMAGE_IN_REGISTRY.matcher(id);
        if (id.contains(":repository/") && registry.matches()) {
            String domain = registry.group(1).equals("aws-cn") ? ".amazonaws.com.cn/" : ".amazonaws.com/";
            String name = registry.group(3) + ".dkr.ecr." + registry.group(2) + domain + registry.group(4);
            return asset.withImage(tag == null ? name : name + ':' + tag, registry.group(5));
        }
        Matcher function = FUNCTION.matcher(id);
        return function.matches() ? asset.withService(function.group(1)) : asset.withHost(name(id));
    }

    /** What follows the last slash or colon: the name that the resource has among its kind. */
    private static String name(String id) {
        String name = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
        return name.isBlank() ? id : name;
    }
}
