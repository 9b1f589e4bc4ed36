package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Vectors drawn by chance, with every group of metrics; the figures were worked out in decimal arithmetic from the
 * specifications' equations, apart from this code.
 */
class CvssEquationsTest {

    @ParameterizedTest
    @CsvSource({
        "AV:A/AC:H/Au:S/C:C/I:N/A:N/E:U/RL:W/RC:C/CDP:N/TD:H/CR:M/IR:M/AR:L, 4.3, 3.5, 3.5",
        "AV:L/AC:H/Au:N/C:P/I:N/A:C/E:U/RL:TF/RC:C/CDP:H/TD:H/CR:M/IR:L/AR:L, 4.7, 3.6, 6.1",
        "AV:L/AC:L/Au:M/C:P/I:P/A:N/E:U/RL:W/RC:C/CDP:L/TD:H/CR:H/IR:L/AR:M, 2.9, 2.3, 3.3",
        "AV:L/AC:L/Au:N/C:N/I:C/A:N/E:POC/RL:U/RC:C/CDP:H/TD:H/CR:M/IR:H/AR:M, 4.9, 4.4, 8.2",
        "AV:A/AC:M/Au:M/C:N/I:C/A:N/E:U/RL:W/RC:C/CDP:MH/TD:H/CR:M/IR:H/AR:L, 4.8, 3.9, 7.4",
        "AV:L/AC:L/Au:S/C:N/I:P/A:N/E:H/RL:U/RC:UC/CDP:N/TD:H/CR:M/IR:H/AR:M, 1.7, 1.5, 2.5",
        "AV:N/AC:M/Au:M/C:N/I:P/A:P/E:U/RL:OF/RC:C/CDP:LM/TD:H/CR:M/IR:H/AR:M, 4.3, 3.2, 5.6",
        "AV:L/AC:M/Au:S/C:N/I:C/A:N/E:H/RL:OF/RC:UC/CDP:LM/TD:H/CR:M/IR:M/AR:M, 4.4, 3.4, 5.4",
        "AV:L/AC:H/Au:S/C:P/I:C/A:P/E:POC/RL:U/RC:C/CDP:LM/TD:H/CR:H/IR:M/AR:L, 5.0, 4.5, 6.2",
        "AV:L/AC:H/Au:M/C:N/I:N/A:C/E:POC/RL:OF/RC:UR/CDP:H/TD:H/CR:L/IR:L/AR:M, 3.7, 2.8, 6.4",
        "AV:N/AC:M/Au:N/C:C/I:P/A:N/E:U/RL:U/RC:C/CDP:H/TD:H/CR:M/IR:L/AR:M, 7.8, 6.6, 8.2",
        "AV:N/AC:M/Au:M/C:N/I:N/A:N/E:H/RL:TF/RC:UC/CDP:LM/TD:H/CR:H/IR:L/AR:H, 0.0, 0.0, 3.0",
        "AV:L/AC:M/Au:N/C:N/I:N/A:N/E:H/RL:TF/RC:C/CDP:LM/TD:H/CR:M/IR:L/AR:L, 0.0, 0.0, 3.0",
        "AV:A/AC:M/Au:S/C:P/I:P/A:N/E:POC/RL:OF/RC:C/CDP:LM/TD:H/CR:H/IR:L/AR:H, 3.8, 3.0, 5.2"
    })
    void version2RoundsEveryStep(String vector, double base, double temporal, double environmental) {
        CvssScores scores = CvssVector.parse(vector).scores();

        assertThat(scores.base()).isEqualTo(base);
        assertThat(scores.temporal()).isEqualTo(temporal);
        assertThat(scores.environmental()).isEqualTo(environmental);
    }

    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/PR:H/UI:R/S:U/C:N/I:N/A:H/E:P/RL:U/RC:U/CR:M/IR:L/AR:M/MAC:L/MPR:H/MUI:N/MA:H, 4.5, 3.9, 4.3, 4.3",
        "AV:P/AC:L/PR:N/UI:R/S:C/C:N/I:H/A:H/E:P/RL:O/RC:R/CR:H/IR:L/AR:L/MAC:H/MUI:N/MS:C/MC:H/MI:N, 7.0, 6.1, 6.2, 6.2",
        "AV:P/AC:H/PR:H/UI:N/S:U/C:L/I:N/A:H/E:U/RL:W/RC:R/CR:L/IR:M/AR:H/MPR:L/MS:U/MC:H/MI:N, 4.4, 3.8, 5.2, 5.2",
        "AV:A/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:H/E:H/RL:U/RC:U/CR:L/IR:H/AR:L/MAC:L/MUI:R/MS:U/MI:N/MA:H, 4.0, 3.7, 2.3, 2.3",
        "AV:N/AC:H/PR:L/UI:R/S:U/C:N/I:H/A:N/E:H/RL:O/RC:C/CR:L/IR:H/AR:H/MAV:P/MPR:N/MUI:R/MC:N/MI:H/MA:H, 4.8, 4.6, 6.0, 6.0",
        "AV:P/AC:L/PR:N/UI:R/S:C/C:N/I:N/A:N/E:F/RL:T/RC:R/CR:L/IR:L/AR:M/MAV:A/MS:U/MI:H/MA:L, 0.0, 0.0, 4.4, 4.4",
        "AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:L/A:H/E:F/RL:T/RC:C/CR:M/IR:H/AR:M/MAV:N/MAC:H/MPR:H/MS:C/MI:L/MA:L, 7.1, 6.7, 4.8, 4.8",
        "AV:N/AC:H/PR:N/UI:R/S:C/C:L/I:N/A:H/E:U/RL:T/RC:U/CR:L/IR:M/AR:L/MAC:L/MUI:R/MS:U/MC:H, 6.9, 5.6, 4.9, 4.9",
        "AV:L/AC:H/PR:N/UI:R/S:C/C:H/I:L/A:H/E:F/RL:O/RC:C/CR:M/IR:H/AR:L/MAV:L/MAC:L/MPR:N/MUI:R/MC:L/MA:N, 7.6, 7.1, 5.3, 5.3",
        "AV:A/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:L/E:P/RL:W/RC:R/CR:M/IR:L/AR:L/MAV:L/MUI:N/MC:H/MI:H, 7.6, 6.7, 6.4, 6.4",
        "AV:N/AC:H/PR:H/UI:R/S:C/C:N/I:L/A:N/E:F/RL:W/RC:R/CR:H/IR:L/AR:L/MAC:H/MS:C/MC:H/MI:L, 2.6, 2.4, 6.9, 6.9",
        "AV:L/AC:L/PR:H/UI:R/S:U/C:L/I:H/A:H/E:P/RL:O/RC:C/CR:M/IR:M/AR:M/MAC:L/MPR:L/MUI:N/MS:C/MC:L/MI:H/MA:H, 6.1, 5.5, 7.8, 7.8",
        "AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:L/E:H/RL:T/RC:R/CR:L/IR:H/AR:H/MAV:A/MS:C/MI:L, 7.5, 7.0, 5.6, 5.6",
        "AV:A/AC:L/PR:H/UI:R/S:U/C:N/I:N/A:N/E:H/RL:W/RC:C/CR:H/IR:H/AR:H/MPR:L/MUI:N/MI:H/MA:H, 0.0, 0.0, 7.8, 7.8"
    })
    void version3RoundsUp(String vector, double base, double temporal, double in30, double in31) {
        CvssScores older = CvssVector.parse("CVSS:3.0/" + vector).scores();
        CvssScores newer = CvssVector.parse("CVSS:3.1/" + vector).scores();

        assertThat(older).isEqualTo(new CvssScores(base, temporal, in30, null));
        assertThat(newer).isEqualTo(new CvssScores(base, temporal, in31, null));
    }

    /** 3.1 has another exponent (13) and factor (0.9731) there than 3.0 (15 and 1). */
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:N/CR:L, 9.6, 9.5",
        "AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:L/A:L/CR:H, 9.0, 9.1",
        "AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:L/CR:H, 9.6, 9.7",
        "AV:A/AC:L/PR:H/UI:R/S:C/C:H/I:H/A:H/CR:H, 7.9, 8.0",
        "AV:L/AC:H/PR:L/UI:R/S:C/C:N/I:L/A:H/CR:L, 6.1, 6.0",
        "AV:P/AC:L/PR:L/UI:N/S:C/C:H/I:L/A:L/CR:H, 7.4, 7.5",
        "AV:P/AC:H/PR:L/UI:R/S:C/C:H/I:H/A:H/CR:M, 6.9, 7.0"
    })
    void version31ChangedTheImpactOfAChangedScope(String vector, double in30, double in31) {
        assertThat(CvssVector.parse("CVSS:3.0/" + vector).scores().environmental())
                .isEqualTo(in30);
        assertThat(CvssVector.parse("CVSS:3.1/" + vector).scores().environmental())
                .isEqualTo(in31);
    }
}
