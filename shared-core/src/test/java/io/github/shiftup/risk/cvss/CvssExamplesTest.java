package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of FIRST's own documents. */
class CvssExamplesTest {

    /** "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", section 3.3. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CVE-2002-0392, AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:H, 7.8, 6.4, 0.0",
        "CVE-2002-0392, AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H, 7.8, 6.4, 9.2",
        "CVE-2003-0818, AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:L, 10.0, 8.3, 0.0",
        "CVE-2003-0818, AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L, 10.0, 8.3, 9.0",
        "CVE-2003-0062, AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:M, 6.2, 4.9, 0.0",
        "CVE-2003-0062, AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M, 6.2, 4.9, 7.5"
    })
    void theGuideOfVersion2(String cve, String vector, double base, double temporal, double environmental) {
        CvssScores scores = CvssVector.parse(vector).scores();

        assertThat(scores.base()).isEqualTo(base);
        assertThat(scores.temporal()).isEqualTo(temporal);
        assertThat(scores.environmental()).isEqualTo(environmental);
        assertThat(scores.macroVector()).isNull();
    }

    /** "Common Vulnerability Scoring System v3.1: Examples". */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CVE-2013-0375, AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4",
        "CVE-2014-3566, AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1",
        "CVE-2012-1516, AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9",
        "CVE-2009-0783, AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L, 4.2",
        "CVE-2012-0384, AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H, 8.8",
        "CVE-2015-1098, AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H, 7.8",
        "CVE-2014-0160, AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 7.5",
        "CVE-2014-6271, AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVE-2008-1447, AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N, 6.8",
        "CVE-2014-2005, AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 6.8",
        "CVE-2010-0467, AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N, 5.8",
        "CVE-2013-6014, AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H, 9.3",
        "CVE-2019-7551, AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H, 9.0",
        "CVE-2011-1265, AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 8.8",
        "CVE-2014-2019, AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N, 4.6",
        "CVE-2014-0224, AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N, 7.4",
        "CVE-2012-5376, AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H, 9.6",
        "CVE-2016-0128, AV:N/AC:H/PR:N/UI:R/S:U/C:H/I:H/A:N, 6.8",
        "CVE-2016-2118, AV:N/AC:H/PR:N/UI:R/S:U/C:H/I:H/A:H, 7.5"
    })
    void theExamplesOfVersion31(String cve, String vector, double base) {
        CvssScores scores = CvssVector.parse("CVSS:3.1/" + vector).scores();

        assertThat(scores.base()).isEqualTo(base);
        assertThat(scores.temporal()).isEqualTo(base);
        assertThat(CvssVector.parse("CVSS:3.0/" + vector).scores().base()).isEqualTo(base);
    }

    /** "Common Vulnerability Scoring System v4.0: Examples". */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CVE-2022-41741, AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 7.3",
        "CVE-2020-3549, AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 7.7",
        "CVE-2020-3549, AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U, 5.2",
        "CVE-2023-3089, AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N, 8.3",
        "CVE-2021-44714, AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N, 4.6",
        "CVE-2022-21830, AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N, 5.1",
        "CVE-2022-22186, AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:L/SA:N, 6.9",
        "CVE-2023-21989, AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N, 5.9",
        "CVE-2020-3947, AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 9.3",
        "CVE-2014-0160, AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N, 8.7",
        "CVE-2021-44228, AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A, 10.0",
        "CVE-2013-6014, AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:H, 6.4",
        "CVE-2016-5729, AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 9.3",
        "CVE-2015-2890, AV:L/AC:L/AT:P/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 8.7",
        "CVE-2018-3652, AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 8.6"
    })
    void theExamplesOfVersion4(String cve, String vector, double score) {
        assertThat(CvssVector.parse("CVSS:4.0/" + vector).scores().environmental())
                .isEqualTo(score);
    }

    @Test
    void aVectorOfVersion4HasAScoreOfItsBaseOfBaseAndThreatAndOfAll() {
        CvssScores scores = CvssVector.parse(
                        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/CR:L/IR:L/AR:L")
                .scores();

        assertThat(scores.base()).isEqualTo(9.3);
        assertThat(scores.temporal()).isEqualTo(8.1);
        assertThat(scores.environmental()).isEqualTo(6.5);
        assertThat(scores.macroVector()).isEqualTo("000221");
    }

    /** 8.55 in exact arithmetic: without the correction a binary fraction makes it 8.5. */
    @Test
    void halfATenthIsRoundedUpInVersion4() {
        assertThat(CvssVector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H")
                        .scores()
                        .base())
                .isEqualTo(8.6);
    }

    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/Au:N/C:N/I:N/A:N",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N"
    })
    void whatHurtsNothingScoresNothing(String vector) {
        CvssScores scores = CvssVector.parse(vector).scores();

        assertThat(scores.base()).isZero();
        assertThat(scores.temporal()).isZero();
        assertThat(scores.environmental()).isZero();
    }

    @Test
    void harmToPeopleOutsideTheSystemScoresEvenWhereNothingElseIsHurt() {
        assertThat(CvssVector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/MSI:S")
                        .scores()
                        .environmental())
                .isEqualTo(8.9);
        assertThat(CvssVector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/MSA:S")
                        .scores()
                        .macroVector())
                .isEqualTo("002001");
    }
}
