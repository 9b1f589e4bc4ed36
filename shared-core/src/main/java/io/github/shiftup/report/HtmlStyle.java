package io.github.shiftup.report;

import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style of the page, and the policy that lets a browser use this style and load nothing at all.
 *
 * @param css as it stands in the page
 * @param policy for {@code Content-Security-Policy}; names the style by its digest, so that no other style is used
 */
public record HtmlStyle(String css, String policy) {
    public static final HtmlStyle INSTANCE = load();

    private static HtmlStyle load() {
        try (InputStream in = HtmlStyle.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing beside " + HtmlStyle.class.getName());
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String digest =
                    Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
            return new HtmlStyle(
                    css, "default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none'; form-action 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
