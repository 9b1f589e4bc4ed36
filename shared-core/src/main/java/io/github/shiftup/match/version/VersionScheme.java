package io.github.shiftup.match.version;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How versions of an ecosystem are ordered.
 *
 * <p>Every text has a place in every scheme: {@link #parse} and {@link #compare} never throw. What an ecosystem would
 * refuse falls back to the rule that the constant's documentation names. All orders are total, but for {@link #MAVEN},
 * which is exactly as transitive as Maven itself.
 */
public enum VersionScheme {
    /**
     * Maven: {@code ComparableVersion} of Maven 3.9, to the letter. Any text is a version there.
     */
    MAVEN("maven", MavenOrder::read),
    /**
     * npm, Cargo, Go, Hex and others: Semantic Versioning 2.0.0. A leading {@code v}, missing or further numeric parts
     * and a pre-release without hyphen are tolerated; a text that begins with no number sorts below all that do.
     */
    SEMVER("semver", SemVerOrder::plain),
    /** NuGet: as {@link #SEMVER}, with pre-releases compared without regard to case. */
    NUGET("nuget", SemVerOrder::ignoringCase),
    /** Dart's pub: as {@link #SEMVER}, with build metadata compared too. */
    PUB("pub", SemVerOrder::withBuild),
    /** PHP's Composer: numbers and stability; branches sort below all versions, words that are no stability below dev. */
    COMPOSER("composer", ComposerOrder::key),
    /** Python: PEP 440; what is no such version sorts below all that are, in the order of {@link #NATURAL}. */
    PYPI("pypi", Pep440Order::key),
    /** Debian, Ubuntu: dpkg. Any text is a version there, after an epoch that is a number. */
    DEB("deb", DebOrder::key),
    /**
     * Red Hat, SUSE, Amazon Linux: rpm. Any text is a version there. A version without epoch has epoch 0: where a purl
     * has its epoch in a qualifier, put it in front ({@code 1:1.0.2k-19.el7}).
     */
    RPM("rpm", RpmOrder::key),
    /** Alpine, Wolfi: apk; from where a text is no such version on, it sorts below what ends there, then as text. */
    APK("apk", ApkOrder::key),
    /** RubyGems, CocoaPods: Gem::Version; characters that it would refuse only separate. */
    GEM("gem", GemOrder::key),
    /**
     * Everything else: the natural order of runs of digits and letters, with the common words for pre-releases below
     * their release.
     */
    NATURAL("generic", NaturalOrder::key);

    private final String versType;

    @SuppressWarnings("ImmutableEnumChecker") // every order is stateless
    private final Function<String, VersionKey> keys;

    VersionScheme(String versType, Function<String, VersionKey> keys) {
        this.versType = versType;
        this.keys = keys;
    }

    /**
     * The scheme of a purl type or a {@code vers:} type, in any case; {@link #NATURAL} for a type that has no own scheme
     * here.
     */
    public static VersionScheme of(String purlType) {
        return switch (purlType.toLowerCase(Locale.ROOT)) {
            case "maven", "gradle", "clojars" -> MAVEN;
            case "npm", "cargo", "golang", "go", "hex", "swift", "githubactions", "semver" -> SEMVER;
            case "nuget" -> NUGET;
            case "pub", "dart" -> PUB;
            case "composer" -> COMPOSER;
            case "pypi" -> PYPI;
            case "deb", "debian", "ubuntu" -> DEB;
            case "rpm", "redhat" -> RPM;
            case "apk", "alpine" -> APK;
            case "gem", "cocoapods" -> GEM;
            default -> NATURAL;
        };
    }

    /** The version that a text is, without the white space around it. Never throws. */
    public Version parse(String text) {
        String version = text.strip();
        return new Version(this, version, keys.apply(version));
    }

    /** Negative if the first version is below the second, zero if the scheme holds them to be the same, else positive. */
    public int compare(String first, String second) {
        return parse(first).compareTo(parse(second));
    }

    /**
     * Some versions in ascending order, each text once; those that the scheme holds to be the same by their text. Unlike
     * {@link List#sort} with {@link #compare}, this does not fail where {@link #MAVEN} is not transitive.
     */
    public List<String> sorted(Collection<String> versions) {
        TreeMap<Version, TreeSet<String>> sorted = new TreeMap<>();
        for (String version : versions) {
            sorted.computeIfAbsent(parse(version), key -> new TreeSet<>()).add(version);
        }
        return sorted.values().stream().flatMap(TreeSet::stream).toList();
    }

    /** The type that {@code vers:} texts of this scheme have where no purl type is known. */
    String versType() {
        return versType;
    }
}
