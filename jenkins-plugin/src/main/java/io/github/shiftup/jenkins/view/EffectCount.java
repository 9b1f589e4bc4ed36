package io.github.shiftup.jenkins.view;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.jenkins.verdict.Words;

/** How many findings have an effect. */
public record EffectCount(Effect effect, long count) {
    public String getName() {
        return effect.name();
    }

    public String getWord() {
        return Words.effect(effect);
    }

    public long getCount() {
        return count;
    }
}
