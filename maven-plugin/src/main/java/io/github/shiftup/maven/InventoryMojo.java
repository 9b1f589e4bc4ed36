package io.github.shiftup.maven;

import io.github.shiftup.Estates;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.portfolio.DeploymentRecords;
import io.github.shiftup.portfolio.EstateInventory;
import io.github.shiftup.portfolio.Portfolio;
import io.github.shiftup.portfolio.PortfolioReport;
import io.github.shiftup.report.Plain;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells what runs where, since when and of which build, for a whole estate ({@code estate.yaml}): what is unknown in
 * production, built and never deployed, mended and not deployed, ageing, at its end of life, nobody's, other than it was built,
 * and in how many versions. Writes {@code portfolio.json}, {@code portfolio.html} and {@code portfolio.cdx.json}. Needs no
 * project.
 *
 * @since 0.1.0
 */
@Mojo(name = "inventory", aggregator = true, requiresProject = false, threadSafe = true, requiresOnline = false)
public final class InventoryMojo extends EstateMojo {
    private static final int SHOWN = 20;

    /**
     * Questions whose answers fail the build, separated by commas: {@code UNKNOWN_IN_PRODUCTION}, {@code FIX_NOT_DEPLOYED},
     * {@code NEVER_DEPLOYED}, {@code DRIFT}, {@code AGEING}, {@code END_OF_LIFE}, {@code ORPHANED},
     * {@code SEVERAL_VERSIONS}. By default an inventory fails nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.failOnAnswers")
    private List<String> failOnAnswers = List.of();

    /**
     * Whether what the lists show is recorded in the ledger that the estate names, for {@code metrics} and for whoever has no
     * pipeline that records its deployments. What the last record of an environment tells already is not recorded again.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.record", defaultValue = "false")
    private boolean record;

    @Inject
    InventoryMojo(SourceAccessProvider sources) {
        super(sources);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            EstateInventory inventory = Estates.read(request(null));
            Portfolio portfolio = inventory.portfolio();
            PortfolioReport report = new PortfolioReport(portfolio);
            report.writeAll(reports());
            log(report.lines(style()));
            getLog().info("Portfolio: " + reports().resolve("portfolio.html"));
            if (record) {
                record(inventory);
            }
            List<String> failing = portfolio.failing(failOnAnswers);
            if (!failing.isEmpty()) {
                throw new MojoFailureException("Shift Up: " + String.join(", ", failing));
            }
        } catch (PolicyException | IllegalArgumentException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The portfolio cannot be written: " + e.getMessage(), e);
        }
    }

    private void record(EstateInventory inventory) throws MojoExecutionException {
        try {
            DeploymentRecords records = inventory.record(Instant.now());
            told(records.recorded()).forEach(each -> getLog().info("Recorded: " + each));
            told(records.left()).forEach(each -> getLog().warn(each));
            if (records.recorded().isEmpty() && records.left().isEmpty()) {
                getLog().info("Recorded: nothing, as the ledger knows it all");
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "What runs cannot be recorded: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> told(List<String> lines) {
        List<String> told = new ArrayList<>();
        lines.stream().limit(SHOWN).map(Plain::sentence).forEach(told::add);
        if (lines.size() > SHOWN) {
            told.add("and " + (lines.size() - SHOWN) + " more");
        }
        return told;
    }
}
