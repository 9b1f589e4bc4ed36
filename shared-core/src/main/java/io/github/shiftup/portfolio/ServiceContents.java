package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.stream.ReportException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the builds of a service and what runs of it consist of, as far as that can be read. */
final class ServiceContents {
    private final String service;
    private final Consumer<String> problems;

    /**
     * @param service its name
     * @param problems takes what cannot be read
     */
    ServiceContents(String service, Consumer<String> problems) {
        this.service = service;
        this.problems = problems;
    }

    @Nullable
    Candidate of(Build build) {
        try {
            return build.content().get();
        } catch (ReportException e) {
            problems.accept("A build of " + service + " cannot be read: " + e.getMessage());
            return null;
        }
    }

    @Nullable
    Candidate of(Running each) {
        try {
            return each.content(service);
        } catch (ReportException e) {
            problems.accept("What " + each.place() + " consists of cannot be read: " + e.getMessage());
            return null;
        }
    }
}
