package io.github.shiftup.evidence;

/** What a finding is about; it decides which standings and rules can apply. */
public enum Kind {
    /** A known vulnerability (CVE, GHSA, ...) of a component. */
    VULNERABILITY,
    /** A setting of a workload, cluster or cloud resource that a check refused. */
    MISCONFIGURATION,
    /** A key, token or password found where it must not be. */
    EXPOSED_SECRET,
    /** A weakness in code or on a web page, found by DAST, IAST or SAST. */
    WEAKNESS,
    /** A runtime alert or a request that a WAF matched. Its text is written by attackers. */
    BEHAVIOUR,
    /** A runtime or framework that its makers support no longer. */
    END_OF_LIFE,
    /** A licence that a scanner classified. Not a risk; judged only where a rule asks for it. */
    LICENSE
}
