package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;

/** Formats of equal records, which tools write one a line, in an array, or one alone. */
final class Records {
    private Records() {}

    /** Lets the cursor stand at one record after the other. */
    static void each(JsonCursor json, Runnable record) {
        while (json.nextRoot()) {
            if (json.isArray()) {
                for (var each = json.array(); each.next(); ) {
                    record.run();
                }
            } else {
                record.run();
            }
        }
    }

    /** Whether something stands at all of these paths of a record. */
    static boolean have(Shape shape, String... paths) {
        return shape.isJson() && (shape.hasAll(paths) || inArray(shape, paths));
    }

    /** The first scalar at a path of a record; empty if there is none. */
    static String text(Shape shape, String path) {
        String text = shape.text(path);
        String inArray = text == null ? shape.text("[]." + path) : text;
        return inArray == null ? "" : inArray;
    }

    private static boolean inArray(Shape shape, String... paths) {
        for (String path : paths) {
            if (!shape.has("[]." + path)) {
                return false;
            }
        }
        return true;
    }
}
