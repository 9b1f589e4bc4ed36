package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A damaged vector is refused, or it is a vector whose text is read as the same one. */
class CvssFuzzTest {
    private static final List<byte[]> SEEDS = Stream.of(
                    "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H",
                    "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P/RL:O/RC:C/CR:H/MAV:L/MS:U",
                    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A/CR:H/MSI:S/S:P/U:Red",
                    "(AV:L/AC:H/Au:S/C:P/I:P/A:P)")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    @Test
    void aVectorIsReadOrRefused() {
        Fuzzing.hold("cvss", SEEDS, 3_000, text -> {
            try {
                CvssVector vector = CvssVector.parse(new String(text, StandardCharsets.UTF_8));
                assertThat(CvssVector.parse(vector.toString())).isEqualTo(vector);
                assertThat(vector.scores().toString()).isNotEmpty();
            } catch (CvssFormatException e) {
                assertThat(e).message().hasSizeLessThan(1_000).matches("[ -~]+");
            }
        });
    }
}
