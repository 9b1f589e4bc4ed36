package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Appends until it is killed, and says after each record what is there now. */
final class AppendInAProcess {
    private AppendInAProcess() {}

    public static void main(String[] args) throws Exception {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; ; i++) {
            var seen = new Seen("CVE-2026-" + args[1] + "-" + i, List.of(), "org.acme:lib", at, at);
            LedgerFile file = Ledger.in(Path.of(args[0]))
                    .append("shop", at.plusSeconds(i), List.of(new SightingsEntry(List.of(seen))))
                    .get(0);
            System.out.println(file.digest());
            System.out.flush();
        }
    }
}
