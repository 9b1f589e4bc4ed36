package io.github.shiftup.maven;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.report.ConsoleStyle;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals about an estate have in common. They need no project. */
abstract class EstateMojo extends SessionMojo {
    private final SourceAccessProvider sources;

    /**
     * The estate, relative to the reactor's root or the working folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.estate", defaultValue = "estate.yaml")
    private String estate = "";

    /**
     * Where the reports are written, relative to the reactor's root or the working folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.reports", defaultValue = "target/shift-up")
    private String reports = "";

    /**
     * The moment to judge for, {@code 2026-12-01T08:00:00Z}; by default now.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.asOf")
    private @Nullable String asOf;

    EstateMojo(SourceAccessProvider sources) {
        this.sources = sources;
    }

    /** The request, with what the last recheck wrote; null for the goal that does not compare. */
    EstateRequest request(@Nullable Path previous) throws MojoExecutionException {
        SourceAccess access = sources.of(session(), null);
        return new EstateRequest(at(estate), access, moment(asOf), previous);
    }

    Path reports() {
        return at(reports);
    }

    ConsoleStyle style() {
        return ConsoleColour.style(session());
    }

    void log(List<String> lines) {
        lines.forEach(getLog()::info);
    }
}
