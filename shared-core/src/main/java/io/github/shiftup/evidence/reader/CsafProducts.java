package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product tree of a CSAF document, by product id. */
final class CsafProducts {
    private enum Tree {
        branches,
        full_product_names,
        relationships,
        product_paths,
        product_groups
    }

    private enum BranchKey {
        category,
        name,
        branches,
        product
    }

    private enum ProductKey {
        product_id,
        name,
        product_identification_helper
    }

    private enum Helper {
        purl,
        purls,
        hashes
    }

    private enum Hashes {
        file_hashes
    }

    private enum Hash {
        algorithm,
        value
    }

    /** Both of the relationships of 2.0 and of the paths that came after them. */
    private enum Relation {
        full_product_name,
        product_reference,
        relates_to_product_reference,
        beginning_product_reference,
        subpaths
    }

    private enum Subpath {
        next_product_reference
    }

    private enum Group {
        group_id,
        product_ids
    }

    private static final Keys<Tree> TREE = Keys.of(Tree.class);
    private static final Keys<BranchKey> BRANCH = Keys.of(BranchKey.class);
    private static final Keys<ProductKey> PRODUCT = Keys.of(ProductKey.class);
    private static final Keys<Helper> HELPER = Keys.of(Helper.class);
    private static final Keys<Hashes> HASHES = Keys.of(Hashes.class);
    private static final Keys<Hash> HASH = Keys.of(Hash.class);
    private static final Keys<Relation> RELATION = Keys.of(Relation.class);
    private static final Keys<Subpath> SUBPATH = Keys.of(Subpath.class);
    private static final Keys<Group> GROUP = Keys.of(Group.class);

    /** Relationships may build on each other; more than this is a circle. */
    private static final int DEEPEST = 8;

    /** A level of the tree. What its name stands for may be said after what is below it. */
    private static final class Branch {
        private final @Nullable Branch above;
        private @Nullable String category;
        private @Nullable String name;

        Branch(@Nullable Branch above) {
            this.above = above;
        }

        /** The name of the nearest branch of a category, from here upwards. */
        static @Nullable String name(@Nullable Branch from, String category) {
            for (Branch branch = from; branch != null; branch = branch.above) {
                if (category.equals(branch.category)) {
                    return branch.name;
                }
            }
            return null;
        }
    }

    private static final class Product {
        private final @Nullable Branch branch;
        private @Nullable String name;
        private @Nullable String purl;
        private @Nullable String digest;
        private @Nullable String part;
        private @Nullable String whole;

        Product(@Nullable Branch branch) {
            this.branch = branch;
        }
    }

    /**
     * What a product id stands for.
     *
     * @param range of versions, where the tree names one instead of a version
     * @param asset what the component is part of, or the image that it is
     */
    record Described(Component component, @Nullable String range, Asset asset) {}

    private final Map<String, Product> products = new HashMap<>();
    /** Those that were asked for: each vulnerability names the same ones. */
    private final Map<String, Described> described = new HashMap<>();

    private final Map<String, List<String>> groups = new HashMap<>();

    /** Product ids to be asked whether one is among them: nearly always there are one or two. */
    static Collection<String> ids(List<String> ids) {
        return ids.size() <= 4 ? ids : new HashSet<>(ids);
    }

    void read(JsonCursor json) {
        for (var member = json.object(TREE); member.next(); ) {
            Tree key = member.key();
            for (var each = json.array(); each.next(); ) {
                switch (key) {
                    case branches -> branch(json, null);
                    case full_product_names -> product(json, new Product(null));
                    case relationships, product_paths -> relation(json);
                    case product_groups -> group(json);
                }
            }
        }
    }

    private void branch(JsonCursor json, @Nullable Branch above) {
        Branch branch = new Branch(above);
        for (var member = json.object(BRANCH); member.next(); ) {
            switch (member.key()) {
                case category -> branch.category = json.label();
                case name -> branch.name = json.label();
                case branches -> {
                    for (var each = json.array(); each.next(); ) {
                        branch(json, branch);
                    }
                }
                case product -> product(json, new Product(branch));
            }
        }
    }

    private void product(JsonCursor json, Product product) {
        String id = null;
        for (var member = json.object(PRODUCT); member.next(); ) {
            switch (member.key()) {
                case product_id -> id = json.label();
                case name -> product.name = json.label();
                case product_identification_helper -> helper(json, product);
            }
        }
        if (id != null) {
            products.put(id, product);
        }
    }

    private static void helper(JsonCursor json, Product product) {
        for (var member = json.object(HELPER); member.next(); ) {
            switch (member.key()) {
                case purl -> product.purl = json.label();
                case purls -> {
                    for (String purl : json.texts()) {
                        product.purl = product.purl == null ? purl : product.purl;
                    }
                }
                case hashes -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var inner = json.object(HASHES); inner.next(); ) {
                            hashes(json, product);
                        }
                    }
                }
            }
        }
    }

    private static void hashes(JsonCursor json, Product product) {
        for (var each = json.array(); each.next(); ) {
            String algorithm = null;
            String value = null;
            for (var member = json.object(HASH); member.next(); ) {
                switch (member.key()) {
                    case algorithm -> algorithm = json.label();
                    case value -> value = json.label();
                }
            }
            if ("sha256".equals(algorithm) && product.digest == null) {
                product.digest = "sha256:" + value;
            }
        }
    }

    private void relation(JsonCursor json) {
        Product product = new Product(null);
        for (var member = json.object(RELATION); member.next(); ) {
            switch (member.key()) {
                case full_product_name -> product(json, product);
                case product_reference, beginning_product_reference -> product.part = json.label();
                case relates_to_product_reference -> product.whole = json.label();
                case subpaths -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var inner = json.object(SUBPATH); inner.next(); ) {
                            String next = json.label();
                            product.whole = product.whole == null ? next : product.whole;
                        }
                    }
                }
            }
        }
    }

    private void group(JsonCursor json) {
        String id = null;
        List<String> members = List.of();
        for (var member = json.object(GROUP); member.next(); ) {
            switch (member.key()) {
                case group_id -> id = json.label();
                case product_ids -> members = json.texts();
            }
        }
        if (id != null) {
            groups.put(id, members);
        }
    }

    /** The products of a group; none if the tree does not know it. */
    List<String> group(String id) {
        return groups.getOrDefault(id, List.of());
    }

    /** What the tree says of a product; null if it does not know it. */
    @Nullable
    Described describe(String id) {
        Described known = described.get(id);
        Product stated = products.get(id);
        if (known != null || stated == null) {
            return known;
        }
        known = describe(stated);
        described.put(id, known);
        return known;
    }

    private Described describe(Product stated) {
        Product part = part(stated);
        String purl = stated.purl != null ? stated.purl : part.purl;
        String version = Purls.version(purl);
        String name = Branch.name(part.branch, "product_name");
        return new Described(
                new Component(
                        name != null ? name : part.name,
                        purl,
                        version != null ? version : Branch.name(part.branch, "product_version"),
                        null,
                        stated.digest != null ? stated.digest : part.digest),
                Branch.name(part.branch, "product_version_range"),
                asset(stated.whole, purl));
    }

    /** The component of a relationship, the innermost if relationships build on each other. */
    private Product part(Product stated) {
        Product part = stated;
        for (int i = 0; i < DEEPEST && part.part != null; i++) {
            Product next = products.get(part.part);
            if (next == null) {
                return part;
            }
            part = next;
        }
        return part;
    }

    private Asset asset(@Nullable String whole, @Nullable String purl) {
        Product around = whole == null ? null : products.get(whole);
        String image = around != null && OciPurl.isOne(around.purl) ? around.purl : purl;
        if (OciPurl.isOne(image)) {
            return OciPurl.on(Asset.UNKNOWN, image);
        }
        return around == null ? Asset.UNKNOWN.withService(whole) : Asset.UNKNOWN.withService(around.name);
    }
}
