package io.github.shiftup.jenkins.judging;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.github.shiftup.jenkins.agent.GateOrder;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.verdict.Bounded;
import io.github.shiftup.jenkins.verdict.FindingRows;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.util.BuildListenerAdapter;
import org.jspecify.annotations.Nullable;

/** What a gate leaves beside its build, outside {@code build.xml}. Names are ours; nothing an agent sends becomes one. */
public final class SideFiles {
    private static final Logger LOGGER = Logger.getLogger(SideFiles.class.getName());
    /** What one finding may have, on average. */
    private static final long ROW = 4_096;
    /** What a case may have beside the files that its limit is for. */
    private static final long PACKING = 1L << 20;

    private final Run<?, ?> run;
    private final String id;

    /**
     * Of one gate.
     *
     * @param id of the gate, checked
     */
    public SideFiles(Run<?, ?> run, String id) {
        this.run = run;
        this.id = id;
    }

    private Path folder() {
        return run.getRootDir().toPath().resolve("shift-up").resolve(id);
    }

    /** The verdict that was written; where it is gone, one that says so. */
    public GateSummary summary() {
        try {
            if (Files.size(written()) > SummaryJson.LONGEST * 4L) {
                return lost("the verdict's file is too large to be read");
            }
            return SummaryJson.read(Files.readString(written(), StandardCharsets.UTF_8));
        } catch (IOException | ReportException e) {
            LOGGER.log(Level.WARNING, e, () -> "The verdict of " + run + " cannot be read");
            return lost("the verdict's file beside the build is gone or cannot be read");
        }
    }

    private static GateSummary lost(String why) {
        return GateSummary.notEvaluated(why, Instant.EPOCH.toString());
    }

    private Path written() {
        return folder().resolve("summary.json");
    }

    /** The findings, by {@link FindingRows}; not there where the gate could not run. */
    public Path findings() {
        return folder().resolve(GateOrder.FINDINGS);
    }

    /** What the build was judged by, as the agent packed it. It is never opened here. */
    public Path kept() {
        return folder().resolve(GateOrder.CASE);
    }

    /** Keeps a verdict, in the place of what this gate said of the build before. */
    public void write(GateSummary summary) throws IOException {
        byte[] json = SummaryJson.write(summary).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(written(), out -> out.write(json));
    }

    /** Takes what the agent wrote, checked row by row, and no more of it than the limits allow. */
    public void fetch(FilePath scratch, ShiftUpGlobalConfiguration limits) throws IOException, InterruptedException {
        FilePath findings = scratch.child(GateOrder.FINDINGS);
        if (findings.exists()) {
            try (InputStream in = new Bounded(findings.read(), limits.getMaxFindings() * ROW, "the list of findings")) {
                AtomicFiles.write(findings(), out -> FindingRows.copy(in, out, limits.getMaxFindings()));
            }
        }
        FilePath kept = scratch.child(GateOrder.CASE);
        if (kept.exists()) {
            long most = limits.maxCaseBytes() + PACKING;
            try (InputStream in = new Bounded(kept.read(), most, "what is kept of the build")) {
                AtomicFiles.write(kept(), in::transferTo);
            }
        }
    }

    /** Archives the reports as artefacts; whether there is one for people. */
    public boolean archive(FilePath workspace, @Nullable Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        Map<String, String> artifacts = new LinkedHashMap<>();
        for (String name : new String[] {"report.html", "verdict.json", "verdict.sarif", "candidate.cdx.json"}) {
            String path = "shift-up/" + id + '/' + name;
            if (workspace.child(path).exists()) {
                artifacts.put(path, path);
            }
        }
        if (artifacts.isEmpty() || launcher == null) {
            return false;
        }
        run.pickArtifactManager().archive(workspace, launcher, new BuildListenerAdapter(listener), artifacts);
        return artifacts.containsKey("shift-up/" + id + "/report.html");
    }
}
