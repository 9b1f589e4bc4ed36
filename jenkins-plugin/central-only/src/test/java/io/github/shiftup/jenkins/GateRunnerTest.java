package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GateRunnerTest {

    @Test
    void whatGoesWrongOnAnAgentIsToldWithItsFirstCause() {
        IOException wrong = new IOException("remote call failed", new IllegalStateException("no room"));

        assertThat(GateRunner.told(wrong))
                .isEqualTo("java.io.IOException: remote call failed, since java.lang.IllegalStateException: no room");
    }

    @Test
    void causesInACircleComeToAnEnd() {
        IOException one = new IOException("one");
        IOException other = new IOException("other", one);
        one.initCause(other);

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> GateRunner.told(one)))
                .contains("one");
    }
}
