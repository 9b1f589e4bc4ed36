package io.github.shiftup.risk.cvss;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A CVSS vector of any version. Immutable; equal when version and metrics are.
 *
 * <p>Whatever the order and case in which it was written, {@link #toString()} has the specification's.
 */
public final class CvssVector {
    private final CvssVersion version;
    /** Per metric of the version: place of its value, -1 where it is not defined. */
    private final byte[] values;

    CvssVector(CvssVersion version, byte[] values) {
        this.version = version;
        this.values = values;
    }

    /**
     * Reads a vector as specifications and tools write it: metrics in any order and case, in parentheses or not, with
     * temporal and environmental metrics or without.
     *
     * <p>Without a prefix the version follows from the metrics: {@code Au} means 2.0; {@code AT} or {@code VC} means 4.0;
     * {@code PR} without them means 3.1 (3.0 is never guessed: base scores are the same).
     *
     * @throws CvssFormatException naming the metric that is unknown, doubled, missing, or has a value it cannot have
     */
    public static CvssVector parse(String text) {
        return CvssParser.parse(text);
    }

    public CvssVersion version() {
        return version;
    }

    /** All scores of this vector, 0.0 to 10.0 with one decimal. */
    public CvssScores scores() {
        return switch (version) {
            case V2_0 -> Cvss2.scores(this);
            case V3_0, V3_1 -> Cvss3.scores(this);
            case V4_0 -> Cvss4.scores(this);
        };
    }

    /**
     * This vector in an environment. What the vector's own environmental group says stays. A modified attack vector only
     * ever takes reach away: a vulnerability that needs local access does not become remote because the host is exposed.
     */
    public CvssVector in(Environment environment) {
        return environment.over(this);
    }

    /** What the vector says of a metric: {@code H} for {@code C}; null where it says nothing, or its version has none of it. */
    public @Nullable String metric(String key) {
        Metrics metrics = Metrics.of(version);
        int index = metrics.indexOf(key);
        return index < 0 || values[index] < 0
                ? null
                : metrics.get(index).values().get(values[index]);
    }

    /** Place of a metric's value in the specification's order; -1 where it is not defined. */
    int value(int metric) {
        return values[metric];
    }

    /** This vector with only its mandatory metrics. */
    CvssVector baseOnly() {
        return keeping(Metric::mandatory);
    }

    /** This vector without its environmental metrics. */
    CvssVector withoutEnvironment() {
        return keeping(metric -> !metric.environmental());
    }

    private CvssVector keeping(Predicate<Metric> wanted) {
        Metrics metrics = Metrics.of(version);
        byte[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            if (!wanted.test(metrics.get(i))) {
                kept[i] = -1;
            }
        }
        return new CvssVector(version, kept);
    }

    /** This vector with a metric set by the environment, unless the vector says something about it itself. */
    CvssVector set(String key, String value) {
        Metrics metrics = Metrics.of(version);
        int index = metrics.indexOf(key);
        if (values[index] >= 0) {
            return this;
        }
        byte[] changed = values.clone();
        changed[index] = (byte) metrics.get(index).values().indexOf(value);
        return new CvssVector(version, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CvssVector that && version == that.version && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * version.hashCode() + Arrays.hashCode(values);
    }

    /** The vector in the specification's order, with its prefix. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(version.prefix());
        Metrics metrics = Metrics.of(version);
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0) {
                Metric metric = metrics.get(i);
                text.append(metric.key())
                        .append(':')
                        .append(metric.values().get(values[i]))
                        .append('/');
            }
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }
}
