package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.ShippedComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a service consists of that nobody mends any more. */
final class EndOfLifeAnswers {
    private final EstateService service;
    private final EndOfLife endOfLife;
    private final LocalDate today;
    private final Consumer<Answer> told;

    EndOfLifeAnswers(EstateService service, EndOfLife endOfLife, Instant asOf, Consumer<Answer> told) {
        this.service = service;
        this.endOfLife = endOfLife;
        this.today = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        this.told = told;
    }

    void of(Candidate content, @Nullable String environment) {
        if (endOfLife.isEmpty()) {
            return;
        }
        Set<String> seen = new TreeSet<>();
        for (ShippedComponent component : content.components()) {
            endOfLife.of(component.coordinates()).ifPresent(ending -> {
                if (ending.cycle().isOver(today)
                        && seen.add(ending.product().name() + ending.cycle().name())) {
                    ended(ending, component.coordinates().toString(), environment);
                }
            });
        }
    }

    void ofRuntimes() {
        new TreeMap<>(service.runtimes())
                .forEach((product, version) -> endOfLife
                        .of(product, version)
                        .filter(ending -> ending.cycle().isOver(today))
                        .ifPresent(ending -> ended(ending, product + ' ' + version, null)));
    }

    private void ended(EndOfLife.Ending ending, String what, @Nullable String environment) {
        LocalDate end = ending.cycle().end();
        String latest = ending.cycle().latest();
        told.accept(new Answer(
                Question.END_OF_LIFE,
                service.name(),
                service.owner(),
                environment,
                what,
                service.name() + " has " + what + ", of " + ending.product().name() + ' '
                        + ending.cycle().name() + ", whose end of life "
                        + (end == null ? "has come" : "was on " + end)
                        + (latest == null ? "." : "; the last of that line is " + latest + '.'),
                null,
                end == null ? null : end.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null));
    }
}
