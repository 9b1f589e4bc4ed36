package io.github.shiftup.risk;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Signal;
import io.github.shiftup.match.Signals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an attack that production saw makes of a finding's level. That it does is a proposal of this project. */
final class Attacks {
    private Attacks() {}

    /** The attack that raises a finding; null without one. */
    static @Nullable String words(Signals signals) {
        Signal attack = signals.attack();
        if (attack == null) {
            return null;
        }
        String tie = switch (attack.tie()) {
            case WEAKNESS -> "this weakness";
            case COMPONENT -> "this component";
            case PLACE -> "where it runs";
            case SERVICE -> "this service";
        };
        return "rule " + attack.id() + " of " + attack.source() + ", level " + attack.level() + ", saw " + tie
                + " attacked";
    }

    /** One band up at most, whatever EPSS has added already. */
    static Level raised(Level level, Level byEpss, String attack, List<String> steps) {
        String text = attack + " (proposal: what is attacked is one band worse): ";
        if (byEpss != level) {
            steps.add(text + "level stays, since EPSS has raised it");
            return byEpss;
        }
        Level raised = level.oneUp();
        steps.add(text + (raised == level ? "level stays" : "up one band, to " + raised));
        return raised;
    }
}
