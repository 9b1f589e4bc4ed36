package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final ShippedComponent FORMS = Given.shipped("org.acme:portal:2.0", "org.acme:forms:1.0");
    private static final ShippedComponent DEEP =
            Given.shipped("org.acme:portal:2.0", "org.acme:forms:1.0", "org.acme:fonts:3.0");

    @Test
    void aDirectDependencyIsRaisedWhereItStands() {
        assertThat(fix(Standing.STILL_PRESENT, "1.1", FORMS))
                .isEqualTo(new Fix("1.1", "Raise org.acme:forms from 1.0 to 1.1 in org.acme:web, org.acme:portal."));
    }

    @Test
    void aTransitiveDependencyIsRaisedByWhatBringsItInOrByManagement() {
        assertThat(fix(Standing.SHARED, "3.1", DEEP))
                .isEqualTo(
                        new Fix(
                                "3.1",
                                "Raise org.acme:forms:1.0, which brings it in, or set org.acme:fonts to 3.1 in dependencyManagement."));
    }

    @Test
    void aComponentOfAnSbomHasNoPathAndNoModule() {
        ShippedComponent bare =
                new ShippedComponent(FORMS.coordinates(), FORMS.purl(), null, null, List.of(), List.of());

        assertThat(fix(Standing.STILL_PRESENT, "1.1", bare).action())
                .isEqualTo("Raise org.acme:forms from 1.0 to 1.1.");
    }

    @Test
    void withoutAMendedVersionItIsReplacedOrWaived() {
        assertThat(fix(Standing.STILL_PRESENT, null, FORMS))
                .isEqualTo(new Fix(
                        null,
                        "No report names a version that mends it. Replace or remove org.acme:forms, or accept the risk for a"
                                + " time by a waiver."));
    }

    @Test
    void whatThisBuildMendsIsToBeDeployed() {
        assertThat(fix(Standing.FIXED_BY_THIS_BUILD, "1.1", FORMS)).isEqualTo(new Fix(null, "Deploy this build."));
    }

    @Test
    void whatNoComponentShowsIsMendedWhereItRuns() {
        assertThat(fix(Standing.NOT_MAPPABLE, null).action())
                .isEqualTo("Mend it where it runs, then write a fix claim; production will prove it.");
    }

    @Test
    void whatIsElsewhereIsNotForThisBuild() {
        assertThat(fix(Standing.ELSEWHERE, null)).isEqualTo(new Fix(null, "Nothing to do in this build."));
    }

    private static Fix fix(Standing standing, @Nullable String version, ShippedComponent... components) {
        return new Fixes()
                .of(Given.seen(Given.finding(Kind.VULNERABILITY).build(), Given.match(standing, version, components)));
    }
}
