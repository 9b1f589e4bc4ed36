package io.github.shiftup.jenkins.agent;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one source lies, as an agent is told: with the header fields that prove who asks.
 *
 * @param id of the source, or kind of intel
 * @param from glob, or address
 * @param folder whole path on the agent that a glob is relative to; null for the workspace
 * @param headers of requests; empty for none. Never logged, never written
 * @param maxAge ISO 8601; null for what the policy says
 * @param offered whether nobody asked for it: it stands back behind a source of the policy
 */
public record Place(
        String id,
        String from,
        @Nullable String folder,
        HashMap<String, String> headers,
        @Nullable String maxAge,
        boolean offered)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A place that is asked for nothing but what anybody may see. */
    public static Place open(String id, String from, @Nullable String maxAge) {
        return new Place(id, from, null, new HashMap<>(), maxAge, false);
    }

    /** What was sent to Jenkins, as a file in a folder of the agent. */
    public static Place sent(String id, String folder, String name, @Nullable String maxAge) {
        return new Place(id, name, folder, new HashMap<>(), maxAge, false);
    }

    /** With the header fields of requests. */
    public Place with(Map<String, String> fields) {
        return new Place(id, from, folder, new HashMap<>(fields), maxAge, offered);
    }

    /** For a job that did not ask for it. */
    public Place offer() {
        return new Place(id, from, folder, headers, maxAge, true);
    }

    /** Says nothing of the headers. */
    @Override
    public String toString() {
        return id;
    }
}
