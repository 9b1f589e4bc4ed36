package io.github.shiftup.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a runtime finding is about, whichever tool words it how: profiles say what each is worth. */
public enum RuntimeCategory {
    EXPOSED_SECRET("a key, token or password in a repository, image or log"),
    DEFAULT_CREDENTIAL("a default or shared credential in use"),
    EXPLOITED_COMPONENT("a component that is known to be exploited, loaded at run time"),
    EXPLOITATION_OBSERVED("an attack that succeeded"),
    WEAK_TLS("TLS off, expired or below 1.2 on a data path"),
    UNAUTHENTICATED_DATA("a store of regulated data that can be read without login"),
    UNENCRYPTED_DATA("regulated data unencrypted at rest"),
    MISSING_AUDIT_LOG("an audit log that is missing or stopped"),
    DATA_IN_LOGS("regulated data in logs or traces"),
    MISSING_MFA("administrative access without a second factor"),
    DEBUG_ENDPOINT("an administrative, debug or actuator endpoint that is public"),
    END_OF_LIFE("a runtime or framework that is not supported any more"),
    SEGMENTATION("a rule of segmentation or egress that is violated"),
    OLD_BACKUP("a backup older than allowed"),
    MISSING_HEADERS("security headers that are missing, or CORS open to all with credentials"),
    DRIFT("a configuration that drifted from the signed release");

    private final String meaning;

    RuntimeCategory(String meaning) {
        this.meaning = meaning;
    }

    /** As profiles and mappings write it: {@code exposed-secret}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What falls under it, for people. */
    public String meaning() {
        return meaning;
    }

    public static Optional<RuntimeCategory> byId(String id) {
        return Arrays.stream(values())
                .filter(category -> category.id().equals(id))
                .findFirst();
    }
}
