package io.github.shiftup.evidence;

import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes findings as JSON Lines: one object a line, UTF-8, LF, control characters escaped. */
public final class FindingLines implements Consumer<Finding>, AutoCloseable {
    private final JsonGenerator json;

    public FindingLines(OutputStream out) {
        this.json = JsonFactory.builder()
                .rootValueSeparator((String) null)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void accept(Finding finding) {
        FindingJson.write(json, finding);
        json.writeRaw('\n');
    }

    /** Flushes and closes the stream as well. */
    @Override
    public void close() {
        json.close();
    }
}
