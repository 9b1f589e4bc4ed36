package io.github.shiftup.fix;

import java.util.Comparator;
import java.util.Set;

/** A change that was tried alone, and all that it mends. */
record Option(Change change, Set<String> mends) {
    /** By what it mends, then by how little it changes: the greatest is the best. */
    static final Comparator<Option> MENDS_MOST = Comparator.<Option>comparingInt(option -> option.mends.size())
            .thenComparing(Comparator.<Option>comparingInt(Option::step).reversed())
            .thenComparing(Comparator.<Option>comparingInt(Option::kind).reversed())
            .thenComparing(Comparator.<Option, String>comparing(option -> option.change.toString())
                    .reversed());

    Option {
        mends = Set.copyOf(mends);
    }

    int step() {
        return Versions.step(change.lever().from(), change.to());
    }

    int kind() {
        return change.lever().kind().weight();
    }
}
