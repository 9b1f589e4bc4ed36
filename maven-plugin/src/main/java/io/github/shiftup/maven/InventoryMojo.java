package io.github.shiftup.maven;

import io.github.shiftup.Estates;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.portfolio.Portfolio;
import io.github.shiftup.portfolio.PortfolioReport;
import java.io.IOException;
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

    /**
     * Questions whose answers fail the build, separated by commas: {@code UNKNOWN_IN_PRODUCTION}, {@code FIX_NOT_DEPLOYED},
     * {@code NEVER_DEPLOYED}, {@code DRIFT}, {@code AGEING}, {@code END_OF_LIFE}, {@code ORPHANED},
     * {@code SEVERAL_VERSIONS}. By default an inventory fails nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.failOnAnswers")
    private List<String> failOnAnswers = List.of();

    @Inject
    InventoryMojo(SourceAccessProvider sources) {
        super(sources);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Portfolio portfolio = Estates.inventory(request(null));
            PortfolioReport report = new PortfolioReport(portfolio);
            report.writeAll(reports());
            log(report.lines(style()));
            getLog().info("Portfolio: " + reports().resolve("portfolio.html"));
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
}
