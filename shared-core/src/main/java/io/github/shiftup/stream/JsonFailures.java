package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.CharConversionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What goes wrong in a JSON text, in words. */
final class JsonFailures {
    private JsonFailures() {}

    /** What a Jackson exception means, in words for whoever runs the gate. */
    static ReportException of(JacksonException e, String location) {
        String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        String original = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return new ReportException(Reason.LIMIT, location, "over a limit" + place + ": " + original, e);
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return new ReportException(
                    Reason.SYNTAX,
                    location,
                    "ends in the middle" + place
                            + ": the file was cut off. Write it anew; a report that is written while"
                            + " it is read is best written beside and renamed",
                    e);
        }
        if (e instanceof JacksonIOException io && io.getCause() instanceof ReportIoException limit) {
            return new ReportException(limit.reason(), location, limit.getMessage() + place, e);
        }
        if (e instanceof JacksonIOException io && io.getCause() instanceof CharConversionException) {
            return new ReportException(
                    Reason.SYNTAX, location, "has bytes that are no characters" + place + ": " + original, e);
        }
        if (e instanceof JacksonIOException) {
            return new ReportException(Reason.IO, location, "could not be read" + place + ": " + original, e);
        }
        return new ReportException(Reason.SYNTAX, location, "is not well-formed JSON" + place + ": " + original, e);
    }

    /** What a token begins, with its article. */
    static String name(@Nullable JsonToken token) {
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
