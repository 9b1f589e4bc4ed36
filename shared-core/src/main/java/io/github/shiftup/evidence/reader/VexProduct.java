package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product or subcomponent of an OpenVEX statement.
 *
 * @param id its {@code @id}: a purl, or any other IRI
 * @param purl of its identifiers
 * @param digest {@code sha256:...}
 */
record VexProduct(
        @Nullable String id,
        @Nullable String purl,
        @Nullable String digest,
        List<VexProduct> subcomponents) {
    static final VexProduct NONE = new VexProduct(null, null, null, List.of());

    private enum Key {
        id,
        identifiers,
        hashes,
        subcomponents
    }

    private enum Identifiers {
        purl,
        cpe23,
        cpe22
    }

    private enum Hashes {
        sha_256
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key == Key.id ? "@id" : key.name());
    private static final Keys<Identifiers> IDENTIFIERS = Keys.of(Identifiers.class);
    private static final Keys<Hashes> HASHES =
            Keys.of(Hashes.class, key -> key.name().replace('_', '-'));

    static List<VexProduct> readAll(JsonCursor json) {
        List<VexProduct> all = new ArrayList<>(2);
        for (var each = json.array(); each.next(); ) {
            all.add(read(json));
        }
        return all;
    }

    /** A text in version 0.0.x. */
    private static VexProduct read(JsonCursor json) {
        if (!json.isObject()) {
            return new VexProduct(json.label(), null, null, List.of());
        }
        String id = null;
        String purl = null;
        String cpe = null;
        String digest = null;
        List<VexProduct> subcomponents = List.of();
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case identifiers -> {
                    for (var inner = json.object(IDENTIFIERS); inner.next(); ) {
                        switch (inner.key()) {
                            case purl -> purl = json.label();
                            case cpe23, cpe22 -> cpe = json.label();
                        }
                    }
                }
                case hashes -> {
                    for (var inner = json.object(HASHES); inner.next(); ) {
                        String hash = json.label();
                        digest = hash == null ? null : "sha256:" + hash;
                    }
                }
                case subcomponents -> subcomponents = readAll(json);
            }
        }
        return new VexProduct(id == null && purl == null ? cpe : id, purl, digest, subcomponents);
    }

    @Nullable
    Component component() {
        String own = packageUrl();
        if (own == null) {
            return id == null && digest == null ? null : new Component(id, null, null, null, digest);
        }
        return new Component(null, own, Purls.version(own), null, digest);
    }

    /**
     * Where its subcomponents are: an image, else what the document calls the product.
     *
     * @param holds whether the finding is in one of them; else the product is the component
     */
    Asset asset(boolean holds) {
        String image = image();
        if (image != null) {
            return OciPurl.on(Asset.UNKNOWN, image);
        }
        String own = packageUrl();
        return holds ? Asset.UNKNOWN.withService(own != null ? own : id) : Asset.UNKNOWN;
    }

    /** Its package URL where it is an image; then that alone says where its subcomponents are. */
    @Nullable
    String image() {
        String own = packageUrl();
        return OciPurl.isOne(own) ? own : null;
    }

    private @Nullable String packageUrl() {
        return purl == null && Purls.isPurl(id) ? id : purl;
    }
}
