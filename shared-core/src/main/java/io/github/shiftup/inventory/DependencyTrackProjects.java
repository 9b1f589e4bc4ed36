package io.github.shiftup.inventory;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import io.github.shiftup.stream.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of Dependency-Track's {@code /api/v1/project}: an array of projects, each version of one by itself. What
 * is not active does not run.
 */
final class DependencyTrackProjects {

    private enum Project {
        name,
        group,
        version,
        active,
        lastBomImport,
        uuid
    }

    private static final Keys<Project> PROJECT = Keys.of(Project.class);

    private DependencyTrackProjects() {}

    static DeploymentList read(ReportDocument document) {
        List<Deployment> deployments = new ArrayList<>();
        int inactive = 0;
        Instant newest = null;
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            for (var each = json.arrayOrOne(); each.next(); ) {
                String pointer = json.pointer();
                String name = null;
                String group = null;
                String version = null;
                Boolean active = null;
                Instant imported = null;
                String uuid = null;
                for (var member = json.object(PROJECT); member.next(); ) {
                    switch (member.key()) {
                        case name -> name = json.label();
                        case group -> group = json.label();
                        case version -> version = json.label();
                        case active -> active = json.flag();
                        case lastBomImport -> imported = time(json);
                        case uuid -> uuid = json.label();
                    }
                }
                if (name == null || uuid == null) {
                    throw new ReportException(
                            Reason.SHAPE,
                            document.location(),
                            "at " + pointer + ": a project without "
                                    + (name == null ? "name" : "uuid")
                                    + ". Is this the answer of Dependency-Track's /api/v1/project?");
                }
                if (Boolean.FALSE.equals(active)) {
                    inactive++;
                    continue;
                }
                newest = newest == null || (imported != null && imported.isAfter(newest)) ? imported : newest;
                deployments.add(new Deployment(
                        null,
                        group == null ? name : group + ':' + name,
                        null,
                        null,
                        null,
                        version,
                        null,
                        imported,
                        List.of(),
                        List.of(),
                        document.location() + " " + pointer));
            }
        }
        List<String> remarks =
                inactive == 0 ? List.of() : List.of(inactive + " projects are not active, so they do not run");
        return new DeploymentList("dependency-track", newest, deployments, remarks);
    }

    /** Milliseconds since 1970, as the API writes it, or a time. */
    private static @Nullable Instant time(JsonCursor json) {
        String text = json.label();
        if (text == null) {
            return null;
        }
        return text.matches("\\d{12,14}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Times.parse(text);
    }
}
