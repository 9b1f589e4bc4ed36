package io.github.shiftup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.browser.PageContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics page as Chromium shows it: of two services, of nothing, and of services with hostile names. */
class MetricsInBrowserTest extends PageContract {
    @TempDir
    static Path folder;

    MetricsInBrowserTest() {
        super("metrics");
    }

    @Override
    protected Map<String, byte[]> pages() throws IOException {
        Given given = Given.twoServices(folder);
        Map<String, byte[]> pages = new HashMap<>();
        pages.put("two-services", page(given.metrics(-5, 30)));
        pages.put("nothing", page(given.metrics(-900, -800)));
        given.hostile();
        pages.put("hostile", page(given.metrics(-5, 30)));
        return pages;
    }

    private static byte[] page(Metrics metrics) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new MetricsReport(metrics).html(page);
        return page.toByteArray();
    }

    @Test
    void everyFigureIsReachedFromTheTop() throws IOException {
        chromium.show("two-services");

        List<String> tiles = chromium.check("[...document.querySelectorAll('.tiles a')].map(e => e.hash)");
        assertThat(tiles).isNotEmpty();
        assertThat(chromium.check("[...document.querySelectorAll('main section > h2')].map(e => '#' + e.id)"))
                .containsAll(tiles)
                .hasSizeGreaterThanOrEqualTo(Figure.values().length);
    }
}
