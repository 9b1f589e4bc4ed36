package io.github.shiftup.match.version;

import java.util.Comparator;
import java.util.Locale;

/** How an ecosystem orders its versions. No order ever throws: what it cannot read it compares as text. */
public enum VersionScheme {
    /** Apache Maven's ComparableVersion, as of Maven 3.9; our own, so that the host's Maven does not change a verdict. */
    MAVEN(new MavenOrder()),
    /** Semantic Versioning 2.0.0, with a leading {@code v}, missing and additional numbers tolerated. */
    SEMVER(new SemVerOrder()),
    /** PEP 440. */
    PYPI(new Pep440Order()),
    /** Debian policy, section 5.6.12. */
    DEB(new DebOrder()),
    /** RPM's rpmvercmp, with epoch and release. */
    RPM(new RpmOrder()),
    /** Alpine's apk-tools. */
    APK(new ApkOrder()),
    /** Runs of digits as numbers, other runs as text: for all others. */
    NATURAL(new NaturalOrder());

    @SuppressWarnings("ImmutableEnumChecker") // every order is stateless
    private final Comparator<String> order;

    VersionScheme(Comparator<String> order) {
        this.order = order;
    }

    /** The scheme of a purl type; {@link #NATURAL} for those that we know nothing of. */
    public static VersionScheme of(String purlType) {
        return switch (purlType.toLowerCase(Locale.ROOT)) {
            case "maven" -> MAVEN;
            case "npm", "cargo", "golang", "nuget", "composer", "pub", "hex", "swift", "semver", "gradle" -> SEMVER;
            case "pypi" -> PYPI;
            case "deb", "debian", "ubuntu" -> DEB;
            case "rpm", "redhat" -> RPM;
            case "apk", "alpine" -> APK;
            default -> NATURAL;
        };
    }

    /** Negative, zero or positive as {@code a} is older than, the same as or newer than {@code b}. */
    public int compare(String a, String b) {
        return a.equals(b) ? 0 : order.compare(a.strip(), b.strip());
    }
}
