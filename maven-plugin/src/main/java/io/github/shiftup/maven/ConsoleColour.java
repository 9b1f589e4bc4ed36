package io.github.shiftup.maven;

import io.github.shiftup.report.ConsoleStyle;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Colour where Maven itself colours its log. */
final class ConsoleColour {
    private ConsoleColour() {}

    static ConsoleStyle style() {
        return MessageUtils.isColorEnabled() ? ConsoleStyle.ANSI : ConsoleStyle.PLAIN;
    }
}
