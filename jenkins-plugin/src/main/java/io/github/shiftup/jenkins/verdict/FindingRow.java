package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Effect;
import org.jspecify.annotations.Nullable;

/**
 * One finding as the build's page shows it.
 *
 * @param effect on the verdict
 * @param id of the finding
 * @param title of it
 * @param level of its risk
 * @param score environmental; null without one
 * @param component that has it; null if none is named
 * @param headline the reason in one sentence
 * @param fix what mends it
 * @param due when it has to be mended, ISO 8601; null without a deadline
 * @param waiver that holds it; null without one
 * @param source that reported it
 */
public record FindingRow(
        Effect effect,
        String id,
        @Nullable String title,
        String level,
        @Nullable Double score,
        @Nullable String component,
        String headline,
        @Nullable String fix,
        @Nullable String due,
        @Nullable String waiver,
        @Nullable String source) {

    public Effect getEffect() {
        return effect;
    }

    public String getEffectWord() {
        return Words.effect(effect);
    }

    public String getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    /** Level, and the score if there is one. */
    public String getRisk() {
        return score == null ? level : level + ' ' + score;
    }

    public @Nullable String getComponent() {
        return component;
    }

    public String getHeadline() {
        return headline;
    }

    public @Nullable String getFix() {
        return fix;
    }

    /** The day alone. */
    public @Nullable String getDue() {
        return due == null || due.length() < 10 ? due : due.substring(0, 10);
    }

    public @Nullable String getWaiver() {
        return waiver;
    }
}
