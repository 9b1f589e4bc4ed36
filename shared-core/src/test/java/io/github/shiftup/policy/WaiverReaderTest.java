package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver says beyond its facts: who approved it in which role, and what it assumes. */
class WaiverReaderTest {

    @Test
    void whoApprovesMayDoSoInARole() {
        assertThat(waiver("approvers: [{ name: dana, role: security-champion }, lead]")
                        .approvers())
                .containsExactly(new Waiver.Approver("dana", "security-champion"), new Waiver.Approver("lead", null));
    }

    @ParameterizedTest
    @CsvSource({"dana, security-champion, dana (security-champion)", "dana, , dana", "lead, lead, lead"})
    void anApproverIsShownWithTheRole(String name, @Nullable String role, String shown) {
        assertThat(new Waiver.Approver(name, role).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exposure: internal | true | false",
                "fixAvailable: false | false | true",
                "exposure: internal, fixAvailable: no | true | true"
            })
    void whatAWaiverAssumesIsRead(String assumes, boolean internal, boolean withoutFix) {
        assertThat(waiver("approvers: [lead], assumes: { " + assumes + " }").assumes())
                .isEqualTo(new Waiver.Assumptions(internal, withoutFix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assumes: {} | \"assumes\" names nothing",
                "assumes: { exposure: internet } | nothing that production shows can contradict internet",
                "assumes: { exposure: lan } | \"[0].assumes.exposure\" has to be one of INTERNET, INTERNAL, ISOLATED",
                "assumes: { fixAvailable: true } | \"[0].assumes.fixAvailable\" has to be false",
                "assumes: { exposure: internal, fixAvailable: } | \"[0].assumes.fixAvailable\" has no value",
                "assumes: { weather: fine } | unknown key \"weather\"",
                "scope: { service: } | \"[0].scope.service\" has no value",
                "scope: { versions: latest } | \"[0].scope.versions\" has to be a range such as vers:maven/<2.0",
                "ticket: | \"[0].ticket\" has no value"
            })
    void whatNoWaiverCanSayIsAProblemWithItsPlace(String more, String problem) {
        assertThatThrownBy(() -> waiver("approvers: [lead], " + more))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("w.yaml:")
                .hasMessageContaining(problem);
    }

    @Test
    void whoApprovesInARoleHasANameToo() {
        assertThatThrownBy(() -> waiver("approvers: [{ role: officer }]"))
                .hasMessageContaining("the key \"name\" is missing in \"[0].approvers[0]\"");
        assertThatThrownBy(() -> waiver("approvers: [{ name: dana }]"))
                .hasMessageContaining("the key \"role\" is missing in \"[0].approvers[0]\"");
    }

    private static Waiver waiver(String more) {
        String ticket = more.contains("ticket:") ? "" : ", ticket: t";
        String yaml = "- { id: w, finding: CVE-1, owner: o, reason: r" + ticket
                + ", created: 2026-11-20, expires: 2026-11-28, " + more + " }";
        return YamlFile.read(
                        "w.yaml", yaml.getBytes(StandardCharsets.UTF_8), root -> WaiverReader.waivers(root, "w.yaml"))
                .get(0);
    }
}
