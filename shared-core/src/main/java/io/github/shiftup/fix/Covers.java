package io.github.shiftup.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which sets of options mend all that can be mended, each place at most once, the smallest first. */
final class Covers {
    private static final int MAX_STEPS = 200_000;
    private static final Comparator<List<Option>> SMALLEST = Comparator.<List<Option>>comparingInt(List::size)
            .thenComparingInt(cover -> cover.stream().mapToInt(Option::step).sum())
            .thenComparingInt(cover -> cover.stream().mapToInt(Option::kind).sum())
            .thenComparing(cover -> cover.stream().map(Option::change).toList().toString());

    private final List<Option> options;
    private final Set<List<Option>> found = new LinkedHashSet<>();
    private int smallest = Integer.MAX_VALUE;
    private int steps;

    private Covers(List<Option> options) {
        this.options = options;
    }

    /**
     * All smallest covers and those that need one change more, in order.
     *
     * @param all that is to be covered, each by some option
     * @param most how many to name
     */
    static List<List<Option>> of(List<Option> options, Set<String> all, int most) {
        Covers covers = new Covers(options);
        covers.extend(List.of(), new TreeSet<>(all));
        return covers.found.stream().sorted(SMALLEST).limit(most).toList();
    }

    private void extend(List<Option> chosen, SortedSet<String> open) {
        if (open.isEmpty()) {
            if (!chosen.isEmpty()) {
                smallest = Math.min(smallest, chosen.size());
                found.add(chosen.stream()
                        .sorted(Comparator.comparing(option -> option.change().toString()))
                        .toList());
            }
            return;
        }
        if (chosen.size() > (long) smallest || ++steps > MAX_STEPS) {
            return;
        }
        String next = open.first();
        Set<Lever> taken = new HashSet<>();
        chosen.forEach(option -> taken.add(option.change().lever()));
        for (Option option : options) {
            if (option.mends().contains(next) && !taken.contains(option.change().lever())) {
                TreeSet<String> rest = new TreeSet<>(open);
                rest.removeAll(option.mends());
                List<Option> more = new ArrayList<>(chosen);
                more.add(option);
                extend(more, rest);
            }
        }
    }
}
