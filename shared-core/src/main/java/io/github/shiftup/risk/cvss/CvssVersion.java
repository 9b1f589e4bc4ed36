package io.github.shiftup.risk.cvss;

/** The versions of CVSS. */
public enum CvssVersion {
    V2_0("2.0", ""),
    V3_0("3.0", "CVSS:3.0/"),
    V3_1("3.1", "CVSS:3.1/"),
    V4_0("4.0", "CVSS:4.0/");

    private final String label;
    private final String prefix;

    CvssVersion(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** {@code 3.1}. */
    public String label() {
        return label;
    }

    /** With which a vector begins; empty for 2.0, which has none. */
    String prefix() {
        return prefix;
    }
}
