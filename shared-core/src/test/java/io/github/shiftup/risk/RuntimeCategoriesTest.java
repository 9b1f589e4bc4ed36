package io.github.shiftup.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which findings fall under which category, and which never do. */
class RuntimeCategoriesTest {
    private static final RuntimeCategories CATEGORIES = RuntimeCategories.builtIn();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "trivy, KSV009, segmentation",
        "trivy, KSV-0009, segmentation",
        "trivy-operator, AVD-KSV-0009, segmentation",
        "sarif, AVD-AWS-0092, unauthenticated-data",
        "trivy, KSV01010, exposed-secret",
        "kubescape, C-0260, segmentation",
        "kubescape, CIS-5.3.2, segmentation",
        "ocsf, apiserver_audit_log_path_set, missing-audit-log",
        "ocsf, awslambda_function_no_secrets_in_code, exposed-secret",
        "asff, prowler-check12, missing-mfa",
        "asff, prowler-iam_root_mfa_enabled, missing-mfa",
        "asff, aws-foundational-security-best-practices/v/1.0.0/ELBv2.1, weak-tls",
        "asff, security-control/IAM.5, missing-mfa",
        "nuclei, deprecated-tls, weak-tls",
        "nuclei, tomcat-default-login, default-credential",
        "nuclei, springboot-heapdump, debug-endpoint",
        "sarif, CIS-DI-0010, exposed-secret",
        "sarif, CKV_AWS_19, unencrypted-data",
        "github, java/sensitive-log, data-in-logs",
    })
    void aRuleMeansACategory(String format, String rule, String category) {
        assertThat(ids(finding(format, rule, Kind.MISCONFIGURATION))).containsExactly(category);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"10038, missing-headers", "10038-1, missing-headers", "10106, weak-tls", "40042, debug-endpoint"})
    void anAlertReferenceOfZapCountsAsItsPlugIn(String rule, String category) {
        assertThat(ids(finding("zap", rule, Kind.WEAKNESS))).containsExactly(category);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "falco, Run shell untrusted, exploitation-observed",
        "falco, Redirect STDOUT/STDIN to Network Connection in Container, exploitation-observed",
        "falco, Container Drift Detected (open+create), drift",
        "falco, Contact K8S API Server From Container, segmentation",
        "falco, Clear Log Activities, missing-audit-log",
        "asff, TTPs/Command and Control/Backdoor:EC2-C&CActivity.B, exploitation-observed",
        "asff, TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled, missing-audit-log",
    })
    void anAlertsRuleMeansACategory(String format, String rule, String category) {
        assertThat(ids(finding(format, rule, Kind.BEHAVIOUR))).containsExactly(category);
    }

    @Test
    void oneRuleCanMeanTwoCategories() {
        assertThat(ids(finding("falco", "Drop and execute new binary in container", Kind.BEHAVIOUR)))
                .containsExactly("exploitation-observed", "drift");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "falco, Terminal shell in container",
        "falco, Attach/Exec Pod",
        "falco, Disallowed K8s User",
        "modsecurity, 942100",
        "modsecurity, 949110",
        "asff, TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce",
        "asff, TTPs/Discovery/Recon:EC2-Portscan",
        "asff, TTPs/Discovery/IAMUser-AnomalousBehavior",
    })
    void anAttemptIsNoExploitation(String format, String rule) {
        assertThat(ids(finding(format, rule, Kind.BEHAVIOUR))).isEmpty();
    }

    /** Where a format has no place for a rule, the id is a title, in which others can write what they like. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "asff, Malware found in a file/Trojan:EC2-DropPoint",
        "asff, Backdoor of the cellar was opened",
        "ocsf, Linux Kernel Module Injection Detected",
        "ocsf, apiserver_audit_log_path_set",
        "modsecurity, Run shell untrusted",
        "falco, Terminal shell in container: Run shell untrusted",
    })
    void aTextThatAttackersWriteDecidesNothing(String format, String id) {
        assertThat(ids(finding(format, id, Kind.BEHAVIOUR)
                        .title("Run shell untrusted")
                        .cwe("CWE-798")))
                .isEmpty();
    }

    @Test
    void aFirewallsRuleIsFoundBesideTheCveThatItIsTaggedWith() {
        assertThat(ids(finding("falco", "CVE-2021-44228", Kind.BEHAVIOUR).alias("Java Process Class File Download")))
                .containsExactly("exploitation-observed");
    }

    @Test
    void whatKindItIsMeansACategoryForEveryTool() {
        assertThat(ids(finding("trivy", "github-pat", Kind.EXPOSED_SECRET))).containsExactly("exposed-secret");
        assertThat(ids(finding("any", "java-8", Kind.END_OF_LIFE))).containsExactly("end-of-life");
    }

    @Test
    void aWeaknessIsAskedOnlyWhereNoLineNamesTheRule() {
        assertThat(ids(finding("gitlab", "own-rule", Kind.WEAKNESS).cwe("CWE-532")))
                .containsExactly("data-in-logs");
        assertThat(ids(finding("zap", "10106", Kind.WEAKNESS).cwe("CWE-532"))).containsExactly("weak-tls");
        assertThat(ids(finding("zap", "90022", Kind.WEAKNESS).cwe("CWE-200"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VULNERABILITY", "LICENSE"})
    void aWeaknessOfALibraryIsNoneOfThisService(Kind kind) {
        assertThat(ids(finding("trivy", "KSV009", kind).cwe("CWE-798"))).isEmpty();
    }

    @Test
    void theReasonNamesTheRuleAndTheFact() {
        assertThat(CATEGORIES.of(
                        finding("kubescape", "C-0260", Kind.MISCONFIGURATION).build()))
                .containsExactly(new Recognised(
                        RuntimeCategory.SEGMENTATION,
                        "rule C-0260 of kubescape: nothing limits whom the workload talks to"));
        assertThat(CATEGORIES.of(finding("gitlab", "own-rule", Kind.WEAKNESS)
                        .cwe("CWE-532")
                        .build()))
                .extracting(Recognised::why)
                .containsExactly("CWE-532: sensitive data is written to a log");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "modsecurity, 942100, a web application firewall in front of it matched a request",
        "falco, Unexpected inbound connection source, something from outside reached it",
        "falco, Terminal shell in container, ",
        "asff, 942100, ",
        "ocsf, Unexpected inbound connection source, ",
    })
    void someSignalsShowThatTheServiceCanBeReached(String format, String rule, @Nullable String why) {
        assertThat(CATEGORIES.shownExposure(
                        finding(format, rule, Kind.BEHAVIOUR).build()))
                .isEqualTo(why);
    }

    /** What is exploited is told by intel and production together, not by a rule. */
    @Test
    void everyOtherCategoryHasALine() {
        Set<RuntimeCategory> mapped = CATEGORIES.lines().stream()
                .map(CategoryLine::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(mapped).isEqualTo(EnumSet.complementOf(EnumSet.of(RuntimeCategory.EXPLOITED_COMPONENT)));
    }

    @Test
    void noLineStandsTwice() {
        assertThat(CATEGORIES.lines().stream()
                        .flatMap(line -> line.formats().stream()
                                .map(format -> format + ' ' + line.rule() + ' ' + line.category())))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindAndWeaknessOfTheMappingIsOne() {
        assertThat(CATEGORIES.lines())
                .filteredOn(line -> line.formats().contains(CategoryLine.KIND))
                .extracting(CategoryLine::rule)
                .isSubsetOf(Arrays.stream(Kind.values()).map(Kind::name).toList());
        assertThat(CATEGORIES.lines())
                .filteredOn(line -> line.formats().contains(CategoryLine.CWE))
                .extracting(CategoryLine::rule)
                .allMatch(cwe -> cwe.matches("CWE-[0-9]+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trivy;KSV001;segmentation | A line of runtime categories has four cells",
                "trivy;KSV001;segmentation; | A line of runtime categories has four cells",
                "trivy;KSV001;segmentatoin;why | There is no runtime category segmentatoin",
            })
    void aLineThatIsNoneIsAMistake(String line, String message) {
        assertThatThrownBy(() -> CategoryLine.parse(line.replace(';', '\t'))).hasMessageStartingWith(message);
    }

    @Test
    void aLineThatNamesARuleComesBeforeAWildCard() {
        RuntimeCategories own = new RuntimeCategories(List.of(
                CategoryLine.parse("tool\tssl-*\tweak-tls\tby and large"),
                CategoryLine.parse("tool\tssl-admin\tdebug-endpoint\tthis one is a page")));

        assertThat(own.of(finding("tool", "ssl-old", Kind.WEAKNESS).build()))
                .extracting(Recognised::category)
                .containsExactly(RuntimeCategory.WEAK_TLS);
        assertThat(own.of(finding("tool", "ssl-admin", Kind.WEAKNESS).build()))
                .extracting(Recognised::category)
                .containsExactly(RuntimeCategory.DEBUG_ENDPOINT);
    }

    private static List<String> ids(FindingBuilder finding) {
        return CATEGORIES.of(finding.build()).stream()
                .map(each -> each.category().id())
                .toList();
    }

    private static FindingBuilder finding(String format, String id, Kind kind) {
        return Finding.of(id, kind, new Provenance("source", format, "Tool", null, "report.json", "/0"));
    }
}
