package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.testing.browser.PageContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The portfolio page of the example's estate as Chromium shows it. */
class PortfolioInBrowserTest extends PageContract {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "estate", "estate.yaml");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    PortfolioInBrowserTest() {
        super("portfolio");
    }

    @Override
    protected Map<String, byte[]> pages() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new PortfolioReport(Estates.inventory(new EstateRequest(EXAMPLE, SourceAccess.FILES, NOW))).html(page);
        return Map.of("estate", page.toByteArray());
    }

    @Test
    void theKeyboardGoesFromTheSkipLinkToTheAnswers() throws IOException {
        chromium.show("estate");
        assertThat(chromium.tab()).isEqualTo("#main 3px");
        assertThat(chromium.tab()).startsWith("#").isNotEqualTo("#main 3px").endsWith(" 3px");
    }
}
