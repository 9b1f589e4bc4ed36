package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects inside a finding in its normalised form. */
final class FindingParts {
    private enum RatingKey {
        method,
        vector,
        score,
        source
    }

    private enum ComponentKey {
        name,
        purl,
        version,
        path,
        digest
    }

    private enum AssetKey {
        environment,
        service,
        workload,
        image,
        digest,
        host,
        url
    }

    private enum StatementKey {
        status,
        justification,
        detail,
        ranges,
        author,
        at
    }

    private static final Keys<RatingKey> RATING = Keys.of(RatingKey.class);
    private static final Keys<ComponentKey> COMPONENT = Keys.of(ComponentKey.class);
    private static final Keys<AssetKey> ASSET = Keys.of(AssetKey.class);
    private static final Keys<StatementKey> STATEMENT = Keys.of(StatementKey.class);

    private FindingParts() {}

    static Rating rating(JsonCursor json) {
        String method = null;
        String vector = null;
        Double score = null;
        String source = null;
        for (var member = json.object(RATING); member.next(); ) {
            switch (member.key()) {
                case method -> method = json.text();
                case vector -> vector = json.text();
                case score -> score = json.number();
                case source -> source = json.text();
            }
        }
        return new Rating(method, vector, score, source);
    }

    static @Nullable Component component(JsonCursor json) {
        if (json.isNull()) {
            return null;
        }
        String name = null;
        String purl = null;
        String version = null;
        String path = null;
        String digest = null;
        for (var member = json.object(COMPONENT); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.text();
                case purl -> purl = json.text();
                case version -> version = json.text();
                case path -> path = json.text();
                case digest -> digest = json.text();
            }
        }
        return new Component(name, purl, version, path, digest);
    }

    static @Nullable VexStatement statement(JsonCursor json) {
        VexStatement.Status status = null;
        String justification = null;
        String detail = null;
        List<String> ranges = List.of();
        String author = null;
        Instant at = null;
        for (var member = json.object(STATEMENT); member.next(); ) {
            switch (member.key()) {
                case status -> status = StrictValues.constant(json, VexStatement.Status.class);
                case justification -> justification = json.text();
                case detail -> detail = json.text();
                case ranges -> ranges = json.texts();
                case author -> author = json.text();
                case at -> at = StrictValues.time(json);
            }
        }
        return status == null ? null : new VexStatement(status, justification, detail, ranges, author, at);
    }

    static Asset asset(JsonCursor json) {
        String environment = null;
        String service = null;
        String workload = null;
        String image = null;
        String digest = null;
        String host = null;
        String url = null;
        for (var member = json.object(ASSET); member.next(); ) {
            switch (member.key()) {
                case environment -> environment = json.text();
                case service -> service = json.text();
                case workload -> workload = json.text();
                case image -> image = json.text();
                case digest -> digest = json.text();
                case host -> host = json.text();
                case url -> url = json.text();
            }
        }
        return new Asset(environment, service, workload, image, digest, host, url);
    }
}
