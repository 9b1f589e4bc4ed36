package io.github.shiftup.jenkins.view;

import hudson.Util;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.jenkins.verdict.FindingPage;
import io.github.shiftup.jenkins.verdict.Words;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest2;

/** A page of findings, filtered and turned by the address alone: no script is needed, and a view can be sent to others. */
public final class FindingsView {
    private final FindingPage page;
    private final @Nullable Effect effect;
    private final String text;
    private final @Nullable String problem;

    private FindingsView(FindingPage page, @Nullable Effect effect, String text, @Nullable String problem) {
        this.page = page;
        this.effect = effect;
        this.text = text;
        this.problem = problem;
    }

    static FindingsView ofRequest(@Nullable Path file) {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        String text = request == null ? "" : Util.fixNull(request.getParameter("text"));
        text = text.substring(0, Math.min(200, text.length()));
        Effect effect = request == null ? null : effect(request.getParameter("effect"));
        int page = request == null ? 0 : number(request.getParameter("page"));
        if (file == null || !Files.exists(file)) {
            return new FindingsView(FindingPage.EMPTY, effect, text, null);
        }
        try {
            return new FindingsView(FindingPage.read(file, effect, text, page), effect, text, null);
        } catch (IOException | ReportException e) {
            return new FindingsView(FindingPage.EMPTY, effect, text, "The findings cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable Effect effect(@Nullable String name) {
        for (Effect each : Effect.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.min(1_000_000, Math.max(0, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public FindingPage getPage() {
        return page;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    /** The choices of the filter. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All", effect == null));
        for (Effect each : Effect.values()) {
            choices.add(new Choice(each.name(), Words.effect(each), each == effect));
        }
        return choices;
    }

    /**
     * A choice of the filter.
     *
     * @param value of the form's field; empty for all
     * @param word for people
     */
    public record Choice(String value, String word, boolean chosen) {
        public String getValue() {
            return value;
        }

        public String getWord() {
            return word;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    public String getPrevious() {
        return query(page.getPrevious());
    }

    public String getNext() {
        return query(page.getNext());
    }

    private String query(int number) {
        return String.format(
                Locale.ROOT,
                "?effect=%s&text=%s&page=%d#findings",
                effect == null ? "" : effect.name(),
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                number);
    }
}
