package io.github.shiftup.report;

import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** One file that shows a verdict. Implementations hold no state: equal verdicts give equal bytes. */
public interface VerdictReport {
    /** Name of the file, without a folder. Hosts and their users rely on it. */
    String fileName();

    /**
     * Writes the whole file.
     *
     * @param out stays open
     */
    void write(Verdict verdict, OutputStream out) throws IOException;
}
