package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Orders written as {@code 1.0-rc1 < 1.0 = 1.0.0 < 1.1}, checked for every pair in both directions. */
final class Chains {
    private Chains() {}

    static void hold(VersionScheme scheme, String chain) {
        List<String> versions = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        int rank = 0;
        for (String token : chain.strip().split("\\s+")) {
            if (token.equals("<")) {
                rank++;
            } else if (!token.equals("=")) {
                versions.add(token);
                ranks.add(rank);
            }
        }
        assertThat(versions).as("a chain needs two versions").hasSizeGreaterThan(1);
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < versions.size(); j++) {
                assertThat(Integer.signum(scheme.compare(versions.get(i), versions.get(j))))
                        .as("%s: %s against %s", scheme, versions.get(i), versions.get(j))
                        .isEqualTo(Integer.compare(ranks.get(i), ranks.get(j)));
            }
        }
    }
}
