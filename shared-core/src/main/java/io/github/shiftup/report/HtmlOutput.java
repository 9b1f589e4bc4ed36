package io.github.shiftup.report;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what a page's template makes of it, in UTF-8, every text escaped for where it stands. */
public final class HtmlOutput {
    private HtmlOutput() {}

    /** The generated code of a template. */
    @FunctionalInterface
    public interface Template<P> {
        void render(HtmlTemplateOutput html, HtmlInterceptor interceptor, P page);
    }

    /** The interceptor of the generated code is for frameworks with forms; null is how jte itself says that there is none. */
    @SuppressWarnings("NullAway")
    public static <P> void write(OutputStream out, Template<P> template, P page) throws IOException {
        StringOutput html = new StringOutput(1 << 16);
        template.render(new OwaspHtmlTemplateOutput(html), null, page);
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
