package io.github.shiftup.risk.cvss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/** Vectors drawn by chance; the same for the same seed. */
final class AnyVector {
    private final Random random;
    private final CvssVersion version;

    AnyVector(CvssVersion version, long seed) {
        this.version = version;
        this.random = new Random(seed);
    }

    /** The metrics of a vector in the specification's order: all mandatory ones, and some of the others that are wanted. */
    List<String> metrics(Predicate<Metric> wanted) {
        Metrics all = Metrics.of(version);
        List<String> metrics = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Metric metric = all.get(i);
            if (metric.mandatory() || (wanted.test(metric) && random.nextBoolean())) {
                metrics.add(metric.key() + ":"
                        + metric.values().get(random.nextInt(metric.values().size())));
            }
        }
        return metrics;
    }

    String canonical(List<String> metrics) {
        return version.prefix() + String.join("/", metrics);
    }

    /** The same metrics in another order and case, with some that are explicitly not defined. */
    String otherwise(List<String> metrics) {
        Metrics all = Metrics.of(version);
        List<String> shuffled = new ArrayList<>(metrics);
        for (int i = 0; i < all.size(); i++) {
            Metric metric = all.get(i);
            if (!metric.mandatory()
                    && metrics.stream().noneMatch(text -> text.startsWith(metric.key() + ":"))
                    && random.nextInt(3) == 0) {
                shuffled.add(metric.key() + ":" + all.notDefined());
            }
        }
        Collections.shuffle(shuffled, random);
        String text = String.join(random.nextBoolean() ? "/" : " / ", shuffled);
        boolean prefixed = version == CvssVersion.V3_0 || random.nextBoolean();
        text = prefixed ? (version == CvssVersion.V2_0 ? "CVSS2#" : version.prefix()) + text : text;
        text = random.nextBoolean() ? text.toLowerCase(Locale.ROOT) : text;
        return random.nextBoolean() ? "(" + text + ")" : text;
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    boolean coin() {
        return random.nextBoolean();
    }
}
