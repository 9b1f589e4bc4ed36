package io.github.shiftup.maven;

import io.github.shiftup.GateRequest;
import io.github.shiftup.WaiverAudit;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows how the policy's waivers do against what production reports: state, end, what each holds, and why one holds nothing.
 * Judges as {@code gate} does and writes {@code waivers.json}, which also has a waiver to complete for every finding that
 * blocks. With {@code shiftup.import} it turns another tool's suppressions into waivers instead.
 *
 * @since 0.1.0
 */
@Mojo(name = "waivers", threadSafe = true, requiresOnline = false)
public final class WaiversMojo extends AbstractGateMojo {

    /**
     * Fails if a waiver is expired, invalid, unused, without effect, over-broad or revoked.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Id or alias of a finding that blocks or warns: a waiver for it is printed, to be copied and completed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.stub")
    private @Nullable String stub;

    /**
     * Suppressions to import, relative to the reactor's root: Dependency-Check's XML, {@code .trivyignore},
     * {@code .trivyignore.yaml}, {@code osv-scanner.toml}, {@code .grype.yaml} or OpenVEX. What they do not say (owner, approvers,
     * ticket, often an end) is left for a person, and so is what a waiver cannot say (a CPE, a score, a path).
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.import")
    private @Nullable String suppressions;

    /**
     * Where imported waivers are written, relative to the reactor's root. A file that is there is not replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.output", defaultValue = "waivers-imported.yaml")
    private String output = "";

    @Inject
    WaiversMojo(ModuleResolver resolver, SourceAccessProvider sources) {
        super(resolver, sources);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (suppressions == null) {
            super.execute();
        } else if (isAtRoot()) {
            convert(at(suppressions));
        }
    }

    private void convert(Path file) throws MojoExecutionException {
        try {
            WaiverAudit.convert(file, at(output), LocalDate.now(ZoneOffset.UTC)).forEach(getLog()::info);
        } catch (PolicyException | ReportException | IOException e) {
            throw new MojoExecutionException("shiftup.import: " + e.getMessage(), e);
        }
    }

    @Override
    void judge(GateRequest request, Path reports) throws MojoExecutionException, MojoFailureException {
        WaiverAudit audit = WaiverAudit.of(request);
        log(audit.lines());
        try {
            getLog().info("Audit: " + audit.write(reports));
        } catch (IOException e) {
            throw new MojoExecutionException("The audit cannot be written to " + reports + ": " + e.getMessage(), e);
        }
        List<String> doubts = audit.doubts();
        if (!doubts.isEmpty()) {
            doubts.forEach(getLog()::error);
            throw new MojoExecutionException("Shift Up could not judge the waivers: " + doubts.get(0));
        }
        if (stub != null) {
            print(audit.stubs(stub), stub);
        }
        if (strict && !audit.faults().isEmpty()) {
            audit.faults().forEach(getLog()::error);
            throw new MojoFailureException("Shift Up: " + audit.faults().size()
                    + " of the policy's waivers need a person; see " + reports.resolve("waivers.json"));
        }
    }

    private void print(List<String> stubs, String id) throws MojoExecutionException {
        if (stubs.isEmpty()) {
            throw new MojoExecutionException("shiftup.stub: no finding " + id
                    + " blocks or warns, so there is nothing to waive; waivers.json lists what blocks");
        }
        getLog().info("To complete, and to copy into the policy's waivers:");
        stubs.stream().flatMap(String::lines).forEach(getLog()::info);
    }

    @Override
    void act(Verdict verdict, Path reports) {
        // The audit is what this goal does with a verdict.
    }
}
