package io.github.shiftup.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schemas, as they lie in {@code docs/schema}. */
public final class Schemas {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String BASE = "https://schemas.invalid/";
    private static final Path FOLDER = Path.of("..", "docs", "schema");

    private Schemas() {}

    /** A schema as it is published; others that it names are found beside it. */
    public static Schema published(String name) {
        return schema(name, UnaryOperator.identity());
    }

    /**
     * A schema that refuses keys which it does not describe: consumers may meet new keys, but what we write ourselves has to
     * be described, all of it.
     */
    public static Schema closed(String name) {
        return schema(name, node -> {
            close(node);
            return node;
        });
    }

    /** The text of a schema, as a tree. */
    public static JsonNode tree(String name) {
        try {
            return MAPPER.readTree(Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name, UnaryOperator<JsonNode> change) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(iri -> iri.startsWith(BASE)
                                ? change.apply(tree(iri.substring(BASE.length())))
                                        .toString()
                                : null))
                .getSchema(SchemaLocation.of(BASE + name));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
