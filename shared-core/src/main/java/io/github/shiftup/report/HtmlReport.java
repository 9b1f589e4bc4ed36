package io.github.shiftup.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
        StringOutput html = new StringOutput(1 << 16);
        render(html, HtmlPage.of(verdict));
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The interceptor of the generated code is for frameworks with forms; null is how jte itself says that there is none. */
    @SuppressWarnings("NullAway")
    private static void render(StringOutput html, HtmlPage page) {
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
    }
}
