package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.CsvCursor;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.Syntaxes;
import io.github.shiftup.stream.XmlCursor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document of a source.
 *
 * @param sourceId id of the source in the policy
 * @param document its bytes
 * @param limits what it may cost
 */
public record Report(String sourceId, ReportDocument document, Limits limits) {

    /** Opens the document as JSON, from its beginning, as often as it takes. */
    public JsonCursor json() {
        return Syntaxes.open(document, limits);
    }

    /**
     * Opens the document as JSON for a quick look at what stands around its findings: objects and arrays under the given
     * keys read as null.
     *
     * @param depth of the objects that have these keys: 1 is the root object, 2 the objects in a root array
     */
    public JsonCursor jsonWithout(int depth, Set<String> keys) {
        return Syntaxes.openWithout(document, limits, depth, keys);
    }

    /** Opens the document as XML, from its beginning, at the root element. */
    public XmlCursor xml() {
        return XmlCursor.open(document.open(limits), document.location(), limits);
    }

    /** Opens the document as comma-separated values, before the first row. */
    public CsvCursor csv() {
        return CsvCursor.open(document.open(limits), document.location(), limits);
    }

    public String location() {
        return document.location();
    }

    /** Where a finding of this report was read. */
    public Provenance at(String format, @Nullable String tool, @Nullable String toolVersion, String pointer) {
        return new Provenance(sourceId, format, tool, toolVersion, location(), pointer);
    }
}
