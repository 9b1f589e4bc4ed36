package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a Dependency-Check report says around its dependencies, and where their findings go. */
final class DependencyCheckScan {
    private static final int MAX_REMARKS = 20;

    private final Report report;
    private final Consumer<Finding> sink;
    private final List<String> remarks = new ArrayList<>();
    private long findings;
    private long dependencies;

    @Nullable
    String schema;

    @Nullable
    String engineVersion;

    @Nullable
    Instant reportDate;

    DependencyCheckScan(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    DependencyCheckDependency dependency() {
        return new DependencyCheckDependency(report, engineVersion);
    }

    void take(DependencyCheckDependency dependency) {
        dependencies++;
        for (Finding finding : dependency.findings()) {
            findings++;
            sink.accept(finding);
        }
    }

    void exception(@Nullable String message) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add("incomplete scan: " + (message == null ? "an analysis exception" : message));
        }
    }

    ReportSummary summary() {
        return new ReportSummary(
                DependencyCheckReader.ID,
                schema,
                DependencyCheckReader.TOOL,
                engineVersion,
                reportDate,
                findings,
                dependencies,
                remarks);
    }
}
