package io.github.shiftup.gate;

import io.github.shiftup.evidence.snapshot.AssetCount;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.SourceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a source did not look at although it is expected to, in words. */
final class Coverages {
    private static final int NAMED = 5;

    private Coverages() {}

    static List<String> problems(SourceReading source) {
        Expectation expected = source.spec().expect();
        Coverage coverage = source.coverage();
        List<String> problems = new ArrayList<>();
        if (!coverage.unseen().isEmpty()) {
            List<String> unseen = coverage.unseen();
            problems.add("it says nothing of "
                    + String.join(", ", unseen.subList(0, Math.min(NAMED, unseen.size())))
                    + (unseen.size() > NAMED ? " and " + (unseen.size() - NAMED) + " more" : "")
                    + ", which expect.assets names");
        }
        if (coverage.tooFew(expected)) {
            problems.add("it reports on " + coverage.assets() + " assets; at least " + expected.minAssets()
                    + " are expected (expect.minAssets)");
        }
        if (coverage.dropped(expected)) {
            AssetCount before = Objects.requireNonNull(coverage.before());
            problems.add("it reports on " + coverage.assets() + " assets and reported on " + before.assets() + " at "
                    + SourceStates.second(before.at()) + ": " + percent(coverage.lost()) + " are gone, at most "
                    + percent(Objects.requireNonNull(expected.maxDrop())) + " may be (expect.maxDrop)");
        }
        return problems;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f%%", part * 100);
    }
}
