package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Versions and ranges of any kind of text: an order stays an order, and a range is one or is refused. */
@SuppressWarnings({"SelfComparison", "EnumOrdinal"}) // a version equals itself; the schemes are drawn by number
class VersionFuzzTest {
    private static final List<byte[]> SEEDS = Stream.of(
                    "[1.0,2.0),[3.0,)",
                    "(,1.0]",
                    "[2.0]",
                    "vers:maven/>=1.0|<2.0|!=1.5",
                    "vers:npm/*",
                    "vers:none/*",
                    ">= 2.0.0, < 2.15.0",
                    "< 1.2.3 || >= 2.0 < 2.3",
                    "= 1.2.3",
                    "^1.2",
                    "~1.2",
                    "~> 1.2",
                    "1.2.x",
                    "1.0 - 2.0",
                    "< 4.3.5 (maven)",
                    "none",
                    "1.0-alpha-1.2-SNAPSHOT+build.5",
                    "1:2.3~rc1-4ubuntu5.6",
                    "v1.2.3-rc.1+sha.abc",
                    "1!2.0.post1.dev3+local",
                    "1.2_rc3-r4",
                    "2.0.0.Final",
                    "3.0.0b2",
                    "1.0.0-RC1, 2.0 | 3.0")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    @Test
    void aRangeIsReadOrRefused() {
        Fuzzing.hold("range", SEEDS, 2_000, text -> {
            String range = new String(text, StandardCharsets.UTF_8);
            VersionScheme scheme = scheme(text);
            FixedVersions.of(List.of(range), scheme);
            try {
                VersionRange read = VersionRanges.parse(range, scheme);
                read.contains(read.scheme().parse("1.2.3"));
                assertThat(read.toString()).isNotEmpty();
            } catch (VersionRangeFormatException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        });
    }

    @Test
    void versionsStayInOrder() {
        Fuzzing.hold("version", SEEDS, 2_000, text -> {
            VersionScheme scheme = scheme(text);
            List<Version> versions = Arrays.stream(new String(text, StandardCharsets.UTF_8).split("[,|\\s]+", 4))
                    .map(scheme::parse)
                    .toList();
            for (Version one : versions) {
                assertThat(one.compareTo(one)).isZero();
                for (Version other : versions) {
                    int way = one.compareTo(other);
                    assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-Integer.signum(way));
                    for (Version third : versions) {
                        if (way <= 0 && other.compareTo(third) <= 0) {
                            assertThat(one.compareTo(third)).isNotPositive();
                        }
                    }
                }
            }
        });
    }

    private static VersionScheme scheme(byte[] text) {
        return VersionScheme.values()[Math.floorMod(Arrays.hashCode(text), VersionScheme.values().length)];
    }
}
