package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenWaivers.finding;
import static io.github.shiftup.policy.GivenWaivers.refused;
import static io.github.shiftup.policy.GivenWaivers.waivers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.Waiver.Approver;
import io.github.shiftup.policy.Waivers.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may approve a waiver. */
class WaiverApprovalTest {
    @ParameterizedTest
    @CsvSource({"'lead,portal-team'", "'lead,officer,Portal-Team '", "' PORTAL-TEAM,lead,officer'"})
    void nobodyApprovesAWaiverOfTheirOwn(String approvers) {
        refused(
                new WrittenWaiver("w").approvers(approvers.split(",")).waiver(),
                State.INVALID,
                "its owner portal-team is among those who approved it");
    }

    @ParameterizedTest
    @CsvSource({"lead", "'lead,LEAD'", "'lead, lead '", "'lead,'", "'lead, '"})
    void onePersonApprovesOnceHoweverTheNameIsWritten(String approvers) {
        refused(
                new WrittenWaiver("w").approvers(approvers.split(",", -1)).waiver(),
                State.INVALID,
                "it has 1 of the 2 approvals that profile web asks for (proposal: security champion and product owner)");
    }

    @Test
    void everyRoleOfTheProfileHasToBeAmongTheApprovers() {
        refused(
                new WrittenWaiver("w").approvers("lead", "officer").waiver(),
                State.INVALID,
                "nobody approved it as security-champion, product-owner, whom profile web asks for (proposal: who knows the"
                        + " risk, and who answers for the product)");
        refused(
                new WrittenWaiver("w")
                        .approvers(new Approver("dana", "Security-Champion "), new Approver("lee", "tester"))
                        .waiver(),
                State.INVALID,
                "nobody approved it as product-owner, whom profile web asks for (proposal: who knows the risk, and who"
                        + " answers for the product)");
    }

    @Test
    void aRoleMayStandForItselfOrBeSomeones() {
        assertThat(waivers(new WrittenWaiver("w")
                                .approvers("product-owner", "Security-Champion")
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
        assertThat(waivers(new WrittenWaiver("w")
                                .approvers(
                                        new Approver("dana", "security-champion"), new Approver("product-owner", null))
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void onePersonInTwoRolesIsOneApproval() {
        refused(
                new WrittenWaiver("w")
                        .approvers(new Approver("dana", "security-champion"), new Approver("Dana", "product-owner"))
                        .waiver(),
                State.INVALID,
                "it has 1 of the 2 approvals that profile web asks for (proposal: security champion and product owner)");
    }

    @Test
    void aPersonNamedLikeARoleInAnotherRoleDoesNotStandForIt() {
        refused(
                new WrittenWaiver("w")
                        .approvers(new Approver("product-owner", "security-champion"), new Approver("lee", "tester"))
                        .waiver(),
                State.INVALID,
                "nobody approved it as product-owner, whom profile web asks for (proposal: who knows the risk, and who"
                        + " answers for the product)");
    }

    @Test
    void anOwnerThatIsARoleApprovesNothingInIt() {
        refused(
                new WrittenWaiver("w")
                        .approvers(
                                new Approver("dana", "security-champion"),
                                new Approver("lee", "product-owner"),
                                new Approver("kim", "Portal-Team"))
                        .waiver(),
                State.INVALID,
                "its owner portal-team is among those who approved it");
    }
}
