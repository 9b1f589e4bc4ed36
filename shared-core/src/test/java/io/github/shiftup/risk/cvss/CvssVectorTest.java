package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a vector may be written, how it is written back, and what is said of a text that is none. */
class CvssVectorTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // 2.0
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "(AV:N/AC:L/Au:N/C:P/I:P/A:P), AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "( AV:N/AC:L/Au:N/C:P/I:P/A:P ), AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "cvss2#av:n/ac:l/au:n/c:p/i:p/a:p, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "AV:N / AC:L / Au : N / C:P / I:P / A:P, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "A:P/I:P/C:P/Au:N/AC:L/AV:N, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "Au:N/AV:N/AC:L/C:P/I:P/A:P, AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "AR:H/E:POC/AV:N/AC:L/Au:N/C:P/I:P/A:P/RL:ND, AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/AR:H",
        // 3.x
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "PR:N/AV:N/AC:L/UI:N/S:U/C:H/I:H/A:H, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "cvss:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:h/i:h/a:h, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "'  CVSS:3.1/AV:N / AC : L/PR:N//UI:N/S:U/C:H/I:H/A:H ', CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "(CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H), CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:X/RL:O, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RL:O",
        "CVSS:3.1/MAV:A/RC:C/CR:x/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RC:C/MAV:A",
        // 4.0
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
        "CVSS:4.0/U:amber/RE:L/V:D/R:A/AU:Y/S:P/MSI:S/CR:H/E:U/SA:N/SI:N/SC:N/VA:H/VI:H/VC:H/UI:N/PR:N/AT:N/AC:L/AV:N, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/CR:H/MSI:S/S:P/AU:Y/R:A/V:D/RE:L/U:Amber"
    })
    void howeverItIsWrittenItIsWrittenBackInTheOrderOfTheSpecification(String text, String canonical) {
        CvssVector vector = CvssVector.parse(text);

        assertThat(vector).hasToString(canonical);
        assertThat(CvssVector.parse(vector.toString())).isEqualTo(vector).hasSameHashCodeAs(vector);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, V2_0",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, V3_1",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, V3_0",
        "AV:N/AC:L/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/AT:N, V4_0"
    })
    void withoutAPrefixTheMetricsTellTheVersion(String text, CvssVersion version) {
        assertThat(CvssVector.parse(text).version()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | it is empty",
                "'  ' | it is empty",
                "() | it is empty",
                "CVSS:3.1 | the mandatory metric AV of CVSS 3.1 is missing",
                "CVSS:3.1/ | the mandatory metric AV of CVSS 3.1 is missing",
                "CVSS2# | the mandatory metric AV of CVSS 2.0 is missing",
                "CVSS:5.0/AV:N | no version begins with CVSS:5.0; there are CVSS:3.0, CVSS:3.1, CVSS:4.0, and 2.0 without",
                "CVSS:3.2 | no version begins with CVSS:3.2; there are CVSS:3.0, CVSS:3.1, CVSS:4.0, and 2.0 without",
                "AV:N/AC:L | it has no prefix (CVSS:3.1/ ...) and none of the metrics that tell the version: Au, PR, AT, VC",
                "high | it has no prefix (CVSS:3.1/ ...) and none of the metrics that tell the version: Au, PR, AT, VC",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H | the mandatory metric A of CVSS 3.1 is missing",
                "CVSS:3.1/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | the mandatory metric AV of CVSS 3.1 is missing",
                "AV:N/AC:L/Au:N/C:P/I:P | the mandatory metric A of CVSS 2.0 is missing",
                "CVSS:3.1/AV:N/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | the metric AV stands twice",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:X/e:h | the metric E stands twice",
                "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | the metric AV cannot be \"X\"; it is one of N, A, L, P",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:C/I:H/A:H | the metric C cannot be \"C\"; it is one of H, L, N",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:Z | the metric E cannot be \"Z\"; it is one of H, F, P, U, X",
                "AV:N/AC:L/Au:N/C:P/I:P/A:P/RL:X | the metric RL cannot be \"X\"; it is one of OF, TF, W, U, ND",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/Q:H | CVSS 3.1 has no metric Q",
                "CVSS:3.1/AV:N/AC:L/Au:N/UI:N/S:U/C:H/I:H/A:H | CVSS 3.1 has no metric Au",
                "CVSS:3.1/AVN | \"AVN\" is not metric:value",
                "CVSS:3.1/:N | \":N\" is not metric:value",
                "CVSS:3.1/AV: | the metric AV cannot be \"\"; it is one of N, A, L, P"
            })
    void whatIsWrongIsNamedWithTheMetricAndTheWholeInput(String text, String problem) {
        assertThatThrownBy(() -> CvssVector.parse(text))
                .isInstanceOf(CvssFormatException.class)
                .hasMessage("CVSS vector \"" + text + "\": " + problem);
    }

    @Test
    void aHostileInputIsShownOnOneLineAndCut() {
        assertThatThrownBy(() -> CvssVector.parse("\u001b[31m\n~\u0080" + "x".repeat(195)))
                .hasMessageStartingWith("CVSS vector \"?[31m?~?" + "x".repeat(192) + "...\": ");
        assertThatThrownBy(() -> CvssVector.parse(" " + "x".repeat(199)))
                .hasMessageStartingWith("CVSS vector \" " + "x".repeat(199) + "\": ");
    }

    @Test
    void vectorsAreEqualWhenVersionAndMetricsAre() {
        CvssVector vector = CvssVector.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");

        assertThat(vector)
                .isEqualTo(CvssVector.parse("A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N"))
                .isNotEqualTo(CvssVector.parse("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"))
                .isNotEqualTo(CvssVector.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:L"))
                .isNotEqualTo("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        assertThat(vector.hashCode())
                .isNotEqualTo(CvssVector.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:L")
                        .hashCode());
    }

    @Test
    void aVersionKnowsItsLabel() {
        assertThat(CvssVersion.values()).extracting(CvssVersion::label).containsExactly("2.0", "3.0", "3.1", "4.0");
    }
}
