package io.github.shiftup.portfolio;

import io.github.shiftup.policy.yaml.Nearest;
import java.util.Arrays;
import java.util.List;

/** What a portfolio answers. */
public enum Question {
    UNKNOWN_IN_PRODUCTION("Unknown in production", "Nobody knows of which build it is."),
    FIX_NOT_DEPLOYED("Fix built but not deployed", "Deploying ends the finding; no more has to be built."),
    NEVER_DEPLOYED("Built but never deployed", "It is built, and nothing that runs is of it."),
    DRIFT("Deployed is not what was built", "The same version, but not the same content."),
    AGEING("Ageing", "Not rebuilt, or not deployed, for longer than the estate allows."),
    END_OF_LIFE("End of life", "Nobody mends it any more."),
    ORPHANED("Orphaned", "Nobody answers for it."),
    SEVERAL_VERSIONS("Several versions of one component", "One upgrade is many.");

    private final String title;
    private final String meaning;

    Question(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is none, with the nearest one
     */
    static Question of(String name) {
        String wanted = name.strip().replace('-', '_');
        for (Question question : values()) {
            if (question.name().equalsIgnoreCase(wanted)) {
                return question;
            }
        }
        List<String> names = Arrays.stream(values()).map(Question::name).toList();
        String nearest = Nearest.to(wanted, names);
        throw new IllegalArgumentException("\"" + name + "\" is no question"
                + (nearest == null ? "; there are " + String.join(", ", names) : "; did you mean " + nearest + "?"));
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Why it is asked. */
    public String meaning() {
        return meaning;
    }
}
