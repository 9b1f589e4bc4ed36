package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.HashSet;
import java.util.Set;

/** The ids in one list, of which no two may be the same: verdicts name things by them. */
final class Ids {
    private final String what;
    private final Set<String> seen = new HashSet<>();

    /** @param what the list holds, for messages: {@code rule} */
    Ids(String what) {
        this.what = what;
    }

    /** The id of an entry; empty, with a problem recorded, if it has none. */
    String of(YamlMap entry) {
        return entry.require("id").map(this::unique).orElse("");
    }

    private String unique(YamlValue value) {
        String id = value.text();
        if (!id.isBlank() && !seen.add(id)) {
            value.problem("the " + what + " id \"" + id + "\" stands twice");
        }
        return id;
    }
}
