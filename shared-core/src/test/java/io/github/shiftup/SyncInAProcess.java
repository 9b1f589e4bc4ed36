package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.time.Instant;

/** A sync in a process of its own, to be killed. */
final class SyncInAProcess {
    private SyncInAProcess() {}

    public static void main(String[] args) throws Exception {
        Sync.run(new SyncRequest(Path.of(args[0]), SourceAccess.of(Path.of(args[1])), Instant.now()));
    }
}
