package io.github.shiftup.report;

import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/**
 * {@code report.html}: the verdict for people, as one file without script, network or anything else beside it. It reads in
 * order without any style, since build servers may serve it under a policy that forbids style.
 */
final class HtmlReport implements VerdictReport {

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        HtmlOutput.write(out, JtereportGenerated::render, HtmlPage.of(verdict));
    }
}
