package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.Syntaxes;
import io.github.shiftup.stream.XmlCursor;
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

    /** Opens the document as XML, from its beginning, at the root element. */
    public XmlCursor xml() {
        return XmlCursor.open(document.open(limits), document.location(), limits);
    }

    public String location() {
        return document.location();
    }

    /** Where a finding of this report was read. */
    public Provenance at(String format, @Nullable String tool, @Nullable String toolVersion, String pointer) {
        return new Provenance(sourceId, format, tool, toolVersion, location(), pointer);
    }
}
