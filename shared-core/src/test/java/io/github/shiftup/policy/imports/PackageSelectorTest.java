package io.github.shiftup.policy.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How other tools name packages, as a waiver does. */
class PackageSelectorTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.acme/forms@1.0, org.acme:forms, vers:maven/1.0",
        "pkg:maven/org.acme/forms@*, org.acme:forms,",
        "pkg:maven/org.acme/forms, org.acme:forms,",
        "pkg:maven/org.acme/forms@1.0?type=jar, org.acme:forms, vers:maven/1.0",
        "pkg:maven/org.acme/forms@1.*, pkg:maven/org.acme/forms@1.*,",
        "pkg:maven/forms@1.0, pkg:maven/forms@*, vers:maven/1.0",
        "pkg:maven/a/b/forms@1.0, pkg:maven/a/b/forms@*, vers:maven/1.0",
        "pkg:maven//forms@1.0, pkg:maven//forms@*, vers:maven/1.0",
        "pkg:npm/@acme/forms, pkg:npm/@acme/forms@*,",
        "pkg:npm/lodash, pkg:npm/lodash@*,",
        "forms@1.0, forms@1.0,",
        "pkg:forms@1.0, pkg:forms@1.0,",
    })
    void aPurlIsANameAndAVersion(String purl, String component, @Nullable String versions) {
        assertThat(PackageSelector.ofPurl(purl)).isEqualTo(new PackageSelector(component, versions));
    }

    @ParameterizedTest
    @CsvSource({
        "org.acme:forms:1.0, org.acme:forms, vers:maven/1.0",
        "org.acme:forms:*, org.acme:forms,",
        "org.acme:forms:1.*, pkg:maven/org.acme/forms@1.*,",
        "org.acme:forms, org.acme:forms,",
        "org.acme:forms:jar:1.0, org.acme:forms:jar:1.0,",
    })
    void coordinatesAreANameAndAVersion(String gav, String component, @Nullable String versions) {
        assertThat(PackageSelector.ofGav(gav)).isEqualTo(new PackageSelector(component, versions));
    }

    @ParameterizedTest
    @CsvSource({
        "maven, org.acme/forms, 1.0, org.acme:forms, vers:maven/1.0",
        "maven, org.acme/forms,, org.acme:forms,",
    })
    void aNameMayHaveAVersion(
            String type, String name, @Nullable String version, String component, @Nullable String versions) {
        assertThat(PackageSelector.named(type, name, version)).isEqualTo(new PackageSelector(component, versions));
    }

    @ParameterizedTest
    @CsvSource({
        "^pkg:maven/org\\.acme/.*$, pkg:maven/org.acme/*",
        "org\\.acme:.+, org.acme:*",
        "' forms ', forms",
        "a.b, a.b",
        "a\\$, a$",
        "a\\-b\\/c\\@d\\:e\\+f\\_g\\?h, a-b/c@d:e+f_g?h",
        "a\\(b\\)\\[c\\]\\{d\\}\\|e\\^f\\\\, a(b)[c]{d}|e^f\\",
    })
    void aPlainRegularExpressionIsAGlob(String regex, String glob) {
        assertThat(PackageSelector.glob(regex)).contains(glob);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "^$", "a|b", "(a)", "[a]", "a{2}", "a?", "a*", "a+", "a^b", "a$b", "\\d", "\\w", "a\\", "a\\n"
            })
    void oneThatSaysMoreIsNone(String regex) {
        assertThat(PackageSelector.glob(regex)).isEmpty();
    }
}
