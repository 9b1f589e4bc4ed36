package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what a reader hands over, and gathers what becomes the summary of a report, or of many in one document. */
final class Tally implements Consumer<Finding> {
    private final Consumer<Finding> sink;
    private final Remarks remarks = new Remarks();
    private final Names formatVersions = new Names();
    private final Names tools = new Names();
    private final Names toolVersions = new Names();
    private @Nullable Instant newest;
    private long findings;
    private long covered;

    Tally(Consumer<Finding> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(Finding finding) {
        findings++;
        sink.accept(finding);
    }

    /** One more thing that the report looked at. */
    void cover() {
        covered++;
    }

    void tool(@Nullable String name, @Nullable String version) {
        tools.add(name);
        toolVersions.add(version);
    }

    void formatVersion(@Nullable String version) {
        formatVersions.add(version);
    }

    /** When a report was made; the latest such time counts. */
    void made(@Nullable Instant time) {
        newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    ReportSummary summary(String format) {
        return new ReportSummary(
                format,
                formatVersions.joined(),
                tools.joined(),
                toolVersions.joined(),
                newest,
                findings,
                covered,
                remarks.all());
    }
}
