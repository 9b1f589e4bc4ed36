package io.github.shiftup.jenkins.live;

import hudson.model.Job;
import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Who let what through: {@code shift-up/audit.jsonl} in Jenkins' folder, one entry a line, only ever added to. */
final class Audit {
    private static final Logger LOGGER = Logger.getLogger(Audit.class.getName());
    private static final JsonFactory FACTORY = new JsonFactory();

    private Audit() {}

    /** Writes before it takes effect: what cannot be written down does not happen. */
    static synchronized void write(String event, Job<?, ?> job, @Nullable Run<?, ?> run, JobGates.Grant grant)
            throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("at", Instant.now().toString());
            json.writeStringProperty("event", "break-glass-" + event);
            json.writeStringProperty("job", job.getFullName());
            if (run != null) {
                json.writeNumberProperty("build", run.getNumber());
            }
            json.writeStringProperty("user", grant.user);
            json.writeStringProperty("by", Jenkins.getAuthentication2().getName());
            json.writeStringProperty("reason", grant.reason);
            json.writeStringProperty("ticket", grant.ticket);
            json.writeEndObject();
        }
        Path file = new File(Jenkins.get().getRootDir(), "shift-up/audit.jsonl").toPath();
        Files.createDirectories(file.resolveSibling(""));
        Files.write(
                file,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        LOGGER.warning(line::toString);
    }
}
