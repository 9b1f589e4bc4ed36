package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code ledger}: a directory, or a mapping with one. */
final class LedgerReader {
    private LedgerReader() {}

    static @Nullable LedgerSpec ledger(YamlValue value) {
        return value.isMap() ? value.map(LedgerReader::ledger) : new LedgerSpec(directory(value), null, null);
    }

    private static LedgerSpec ledger(YamlMap map) {
        String in = map.require("in").map(LedgerReader::directory).orElse("");
        Optional<YamlValue> copyTo = map.get("copyTo");
        Optional<YamlValue> serverId = map.get("serverId");
        copyTo.ifPresent(LedgerReader::checkAddress);
        if (copyTo.isEmpty()) {
            serverId.ifPresent(value -> value.problem("\"" + value.path()
                    + "\" names credentials for a copy, but no copy is named: add copyTo, or take it out"));
        }
        // A copyTo that lost its address would leave records uncopied in silence.
        map.refuseKeysWithoutValue();
        return new LedgerSpec(
                in,
                copyTo.map(YamlValue::text).orElse(null),
                serverId.map(YamlValue::text).orElse(null));
    }

    /** What is kept elsewhere cannot be looked through before a verdict. */
    private static String directory(YamlValue value) {
        String directory = value.text();
        if (Address.isHttp(directory) || MavenCoordinates.isMaven(directory)) {
            value.problem(value.path() + " is a directory, which may lie on a shared drive; \""
                    + Address.redacted(directory)
                    + "\" is none. To send records there as well: ledger: { in: DIRECTORY,"
                    + " copyTo: ADDRESS }");
        }
        return directory;
    }

    private static void checkAddress(YamlValue value) {
        String text = value.text();
        String problem = Address.isHttp(text) ? Address.problem(text) : "is no https address";
        if (problem != null) {
            value.problem(value.path() + " " + problem);
        }
    }
}
