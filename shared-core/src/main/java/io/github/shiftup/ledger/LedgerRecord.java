package io.github.shiftup.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One file of the ledger.
 *
 * @param service it is about
 * @param at when it was written, by the writer's clock
 * @param parents digests of the records it follows, 64 hexadecimal digits each, sorted; builds side by side name the same
 *     ones, and the next that sees both names both
 * @param entry what it tells
 */
public record LedgerRecord(String service, Instant at, List<String> parents, Entry entry) {
    public LedgerRecord {
        parents = parents.stream().sorted().distinct().toList();
    }
}
