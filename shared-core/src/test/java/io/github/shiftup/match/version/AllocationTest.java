package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
    private static final int CHECKS = 200_000;

    @ParameterizedTest
    @EnumSource
    void checksOfVersionsThatWereReadOnceAllocateNothing(VersionScheme scheme) {
        assumeThat(ManagementFactory.getThreadMXBean()).isInstanceOf(com.sun.management.ThreadMXBean.class);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        VersionRange range = VersionRanges.parse("[1.2,1.3.1),[1.4,1.12.2),[1.13.0-rc1,1.15.0),[2.0]", scheme);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            versions.add(scheme.parse("1." + i % 20 + "." + i / 20 + (i % 3 == 0 ? "-beta-" + i : "")));
        }
        check(range, versions);

        long before = threads.getCurrentThreadAllocatedBytes();
        int in = check(range, versions);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(in).isBetween(1, CHECKS - 1);
        // Not one byte a check: the measuring itself takes a few.
        assertThat(allocated).isLessThan(CHECKS / 4);
    }

    private static int check(VersionRange range, List<Version> versions) {
        int in = 0;
        for (int i = 0; i < CHECKS; i++) {
            if (range.contains(versions.get(i % versions.size()))) {
                in++;
            }
        }
        return in;
    }
}
