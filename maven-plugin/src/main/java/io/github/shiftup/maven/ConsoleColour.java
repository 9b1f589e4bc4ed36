package io.github.shiftup.maven;

import io.github.shiftup.report.ConsoleStyle;
import java.io.Console;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;

/** Colour as Maven does it: {@code -Dstyle.color}, else on a terminal and without batch mode. */
final class ConsoleColour {
    private ConsoleColour() {}

    static ConsoleStyle style(MavenSession session) {
        String wanted =
                session.getUserProperties().getProperty("style.color", "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "always", "true", "yes", "on" -> ConsoleStyle.ANSI;
            case "never", "false", "no", "off" -> ConsoleStyle.PLAIN;
            default ->
                session.getRequest().isInteractiveMode() && isTerminal() ? ConsoleStyle.ANSI : ConsoleStyle.PLAIN;
        };
    }

    /** Since Java 22 there is a console even where there is no terminal; it then says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
