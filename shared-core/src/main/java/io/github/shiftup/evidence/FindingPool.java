package io.github.shiftup.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal parts of findings one object, so that a million of them fit where a tenth did: an estate has few weaknesses,
 * components and places, and many findings that combine them. Not thread-safe.
 */
public final class FindingPool implements UnaryOperator<Finding> {
    private final Map<Object, Object> parts = new HashMap<>();

    @Override
    public Finding apply(Finding finding) {
        return new Finding(
                one(finding.id()),
                texts(finding.aliases()),
                texts(finding.cwes()),
                finding.kind(),
                orNull(finding.title()),
                orNull(finding.severity()),
                finding.level(),
                one(finding.ratings()),
                orNull(finding.component()),
                orNull(finding.inferredComponent()),
                texts(finding.fixedVersions()),
                texts(finding.affectedRanges()),
                finding.activity(),
                orNull(finding.state()),
                one(finding.asset()),
                orNull(finding.firstSeen()),
                orNull(finding.lastSeen()),
                finding.observed(),
                finding.exploited(),
                orNull(finding.epss()),
                orNull(finding.statement()),
                source(finding.source()));
    }

    /** The pointer is another one for every finding; all else is the report's. */
    private Provenance source(Provenance source) {
        return new Provenance(
                one(source.id()),
                one(source.format()),
                orNull(source.tool()),
                orNull(source.toolVersion()),
                one(source.location()),
                source.pointer());
    }

    private List<String> texts(List<String> texts) {
        return texts.isEmpty() ? List.of() : one(texts);
    }

    private <T> @Nullable T orNull(@Nullable T part) {
        return part == null ? null : one(part);
    }

    @SuppressWarnings("unchecked") // equal to a part, so of its class
    private <T> T one(T part) {
        Object known = parts.putIfAbsent(part, part);
        return known == null ? part : (T) known;
    }
}
