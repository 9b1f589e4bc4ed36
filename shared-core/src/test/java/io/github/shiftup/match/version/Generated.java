package io.github.shiftup.match.version;

import java.util.List;
import java.util.Random;

/** Versions as nobody writes them, from the pieces of those that people do write; the same for the same seed. */
final class Generated {
    private static final List<String> PIECES = List.of(
            "1",
            "2",
            "10",
            "0",
            "00",
            "007",
            "1.0",
            "1.0.0",
            "2.3.1",
            "12345678901",
            "99999999999999999999",
            "alpha",
            "beta",
            "a",
            "b",
            "m",
            "milestone",
            "rc",
            "cr",
            "snapshot",
            "SNAPSHOT",
            "ga",
            "GA",
            "final",
            "Final",
            "release",
            "RELEASE",
            "sp",
            "SP1",
            "foo",
            "jre",
            "redhat",
            "x",
            "-",
            ".",
            "_",
            "+",
            "~",
            "^",
            ":",
            "!",
            "v",
            "M1",
            "RC1",
            "alpha1",
            "-1",
            ".1",
            "-alpha",
            ".Final",
            "-SNAPSHOT",
            "20190418",
            "_p1",
            "_rc2",
            "-r3",
            "post1",
            "dev",
            "pre",
            "dev2",
            "patch",
            "é",
            "٣");

    private static final List<String> SEPARATORS = List.of("", "", ".", "-");

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    String version() {
        StringBuilder version = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            version.append(any(PIECES)).append(any(SEPARATORS));
        }
        return version.toString();
    }

    /** Two or more pieces from the given ones, after a number. */
    String from(List<String> pieces) {
        StringBuilder version = new StringBuilder().append(random.nextInt(3));
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            version.append(any(pieces));
        }
        return version.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
