package io.github.shiftup.gate;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.risk.RuntimeCategories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether production shows that the service can be reached from outside. */
final class ShownExposure {
    private ShownExposure() {}

    /** The first signal that shows it, in words; null if none does. */
    static @Nullable String of(List<Finding> signals) {
        for (Finding signal : signals) {
            String why = RuntimeCategories.builtIn().shownExposure(signal);
            if (why != null) {
                return "shown by " + signal.source().id() + ": " + why;
            }
        }
        return null;
    }
}
