package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.SourceState;
import java.util.List;

/**
 * One source of evidence in the page.
 *
 * @param tone a class name of the style
 * @param mark a sign that says the same as the colour
 */
record HtmlSource(
        String id,
        String from,
        String health,
        String tone,
        String mark,
        boolean required,
        String age,
        String content,
        String tools,
        List<String> problems) {
    private static final int PROBLEMS = 10;

    static HtmlSource of(SourceState source) {
        boolean ok = source.health() == SourceHealth.OK;
        return new HtmlSource(
                Plain.name(source.id()),
                Plain.name(source.from()),
                Words.health(source.health()),
                ok ? "pass" : source.required() ? "fail" : "warn",
                ok ? "\u2713" : "\u2715",
                source.required(),
                Words.upperFirst(Sources.age(source)),
                Sources.content(source),
                Plain.sentence(String.join(", ", source.tools())),
                source.problems().stream().limit(PROBLEMS).map(Plain::sentence).toList());
    }
}
