package io.github.shiftup.report;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.match.Confidence;
import io.github.shiftup.match.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict whose every text was written by someone who wants to break its readers. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "]]><oops/>",
            "a | b | c",
            "`code` ``` fence",
            "@team please run #1",
            "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
            "https://evil.example/track www.evil.example",
            "\u001b[31mred\u001b[2J\u009b1m",
            "\u202egnp.exe",
            "nul\u0000 bell\u0007 back\u0008space",
            "half \ud800 pair",
            "other half \udc00",
            "line\nbreak\r\nand\ttab\u2028separator",
            "' onmouseover='x' \" autofocus onfocus=\"x",
            "&amp; &#60; --> <!--",
            "${7*7} $unsafe{x} @raw",
            "'; DROP TABLE x; $(rm -rf /) `id`",
            "</details></td></table></style></svg>",
            "- item\n# heading\n> quote\n***",
            "\ufeff\u200bzero\u2066width\ufffe",
            "x".repeat(100_000));

    private Hostile() {}

    static Verdict verdict() {
        List<Decision> decisions = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            TEXTS.forEach(text -> decisions.add(decision(effect, text)));
        }
        return Verdicts.verdict(Outcome.FAIL, decisions)
                .reasons(TEXTS.toArray(String[]::new))
                .sources(TEXTS.stream().map(Hostile::source).toArray(SourceState[]::new))
                .waivers(TEXTS.stream().map(Hostile::waiver).toArray(WaiverState[]::new))
                .names(TEXTS.get(0), TEXTS.get(13))
                .build();
    }

    /** What UTF-8 makes of half a surrogate pair. */
    static @Nullable String withoutHalfPairs(@Nullable String text) {
        return text == null ? null : text.replace("\ud800 ", "\ufffd ").replaceAll("(?<= )\udc00$", "\ufffd");
    }

    private static Decision decision(Effect effect, String title) {
        String text = title.substring(0, Math.min(title.length(), 2_000));
        Provenance source = new Provenance(text, text, text, text, text, text);
        return DecisionBuilder.decision(effect, text)
                .from(source)
                .alias("alias " + text)
                .title(title)
                .activity(Activity.CONTRADICTORY)
                .state(text)
                .severity(text)
                .in(new Component(text, text, text, text, text))
                .seen(new Asset(text, text, text, text, text, text, text), Verdicts.AS_OF, Verdicts.AS_OF)
                .services(text)
                .standing(Standing.NOT_MAPPABLE, Confidence.NAME_ONLY, text)
                .ships(text, text, text, text)
                .exploited(text)
                .step(text)
                .due(Verdicts.AS_OF, 3, text)
                .check(Result.FAIL, text, text, text, text, text, text)
                .waiver(text)
                .fix(text, text)
                .headline(text)
                .build();
    }

    private static SourceState source(String text) {
        return new SourceState(
                text,
                text,
                SourceHealth.UNREADABLE,
                true,
                1,
                1,
                Verdicts.AS_OF,
                "report",
                Duration.ofHours(1),
                Duration.ofHours(2),
                List.of(text),
                List.of(text),
                null);
    }

    private static WaiverState waiver(String text) {
        return new WaiverState(
                text, text, text, text, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 1), List.of(text), text);
    }
}
