package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one text of several, different for different ones whatever characters they hold. Maps keyed by it stay fast when
 * someone picks texts of equal hash: unlike most records, texts have an order that a map can fall back to.
 */
public final class TextKey {
    /** A size from here on takes more than one character. */
    private static final int LONG = 0xff;

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

    public TextKey add(@Nullable String text) {
        if (text == null) {
            key.append('\0');
        } else {
            size(text.length());
            key.append(text);
        }
        return this;
    }

    public TextKey add(@Nullable Double number) {
        if (number == null) {
            key.append('\0');
            return this;
        }
        key.append('\1');
        return bytes(Double.doubleToLongBits(number), Long.SIZE);
    }

    TextKey add(List<String> texts) {
        size(texts.size());
        for (String text : texts) {
            add(text);
        }
        return this;
    }

    /** One character for most; else four bytes behind a mark. All of them leave room for a compact text. */
    public TextKey size(int size) {
        if (size + 1 < LONG) {
            key.append((char) (size + 1));
            return this;
        }
        key.append((char) LONG);
        return bytes(size, Integer.SIZE);
    }

    private TextKey bytes(long bits, int count) {
        for (int shift = 0; shift < count; shift += 8) {
            key.append((char) (bits >>> shift & 0xff));
        }
        return this;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
