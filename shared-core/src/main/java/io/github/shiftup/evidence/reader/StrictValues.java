package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Times;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of which we wrote the form ourselves: what is none is refused, not guessed. */
final class StrictValues {
    private StrictValues() {}

    static <E extends Enum<E>> @Nullable E constant(JsonCursor json, Class<E> type) {
        String name = json.text();
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> json.error(
                        Reason.SHAPE,
                        "there is none of these called \"" + name + "\": " + Arrays.toString(type.getEnumConstants())));
    }

    static Activity activity(JsonCursor json) {
        Boolean active = flag(json);
        return active == null ? Activity.CONTRADICTORY : Activity.activeIf(active);
    }

    static @Nullable Boolean flag(JsonCursor json) {
        Boolean flag = json.flag();
        if (flag == null && !json.isNull()) {
            throw json.error(Reason.SHAPE, "expected true, false or null");
        }
        return flag;
    }

    static @Nullable Instant time(JsonCursor json) {
        String text = json.text();
        Instant time = Times.parse(text);
        if (time == null && text != null) {
            throw json.error(Reason.SHAPE, "expected a time in ISO 8601 or null");
        }
        return time;
    }

    static long count(JsonCursor json, long least) {
        String text = json.text();
        try {
            long count = text == null ? 1 : Long.parseLong(text);
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw json.error(Reason.SHAPE, "expected a whole number of at least " + least);
    }
}
