package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one text of several, different for different ones whatever characters they hold. Maps keyed by it stay fast when
 * someone picks texts of equal hash: unlike records, texts have an order that a map can fall back to.
 */
final class TextKey {
    private final StringBuilder key = new StringBuilder(256);

    static String of(Component component, boolean inferred) {
        return new TextKey()
                .add(inferred ? "i" : "s")
                .add(component.name())
                .add(component.purl())
                .add(component.version())
                .add(component.path())
                .add(component.digest())
                .toString();
    }

    static String of(Asset asset) {
        return new TextKey()
                .add(asset.environment())
                .add(asset.service())
                .add(asset.workload())
                .add(asset.image())
                .add(asset.digest())
                .add(asset.host())
                .add(asset.url())
                .toString();
    }

    TextKey add(@Nullable String text) {
        if (text == null) {
            key.append('-');
        } else {
            size(text.length()).key.append(text);
        }
        return this;
    }

    TextKey add(List<String> texts) {
        size(texts.size());
        for (String text : texts) {
            add(text);
        }
        return this;
    }

    /** Four bytes behind a mark, as characters that leave room for a compact text. */
    private TextKey size(int size) {
        key.append('+');
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            key.append((char) (size >>> shift & 0xff));
        }
        return this;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
