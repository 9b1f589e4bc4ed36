package io.github.shiftup.match;

import static io.github.shiftup.match.Given.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.match.Belonging.Whose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {
    private static final ServiceNames NAMES = new ServiceNames(PORTAL);

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} is {5}, called {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // service | workload | image | host | url
                "clinic-portal, -, -, -, -, THIS_SERVICE, clinic-portal",
                "' clinic-portal ', -, -, -, -, THIS_SERVICE, clinic-portal",
                "Clinic Portal, -, -, -, -, THIS_SERVICE, Clinic Portal",
                "lab-results, -, -, -, -, ANOTHER, lab-results",
                "-, prod/deployment/clinic-portal, -, -, -, THIS_SERVICE, prod/deployment/clinic-portal",
                "-, prod/replicaset/clinic-portal-7d9c8b6f5, -, -, -, THIS_SERVICE, prod/deployment/clinic-portal",
                "-, test/deployment/clinic-portal, -, -, -, ANOTHER, test/deployment/clinic-portal",
                "-, -, registry.example/clinic/portal:1.2, -, -, THIS_SERVICE, registry.example/clinic/portal",
                "-, -, registry.example/clinic/lab:1.2, -, -, ANOTHER, registry.example/clinic/lab",
                "-, -, -, portal.clinic.example, -, THIS_SERVICE, portal.clinic.example",
                "-, -, -, lab.clinic.example, -, ANOTHER, lab.clinic.example",
                "-, -, -, -, https://portal.clinic.example/login, THIS_SERVICE, portal.clinic.example",
                "-, -, -, -, https://lab.clinic.example/login, ANOTHER, lab.clinic.example",
                "-, -, -, lab.clinic.example, https://portal.clinic.example/login, THIS_SERVICE, lab.clinic.example",
                "lab-results, prod/deployment/clinic-portal, -, -, -, THIS_SERVICE, lab-results",
                "-, -, -, -, -, UNKNOWN, ''",
                "' ', ' ', ' ', ' ', -, UNKNOWN, ''",
            })
    void oneNameOfOursIsEnough(
            String service, String workload, String image, String host, String url, Whose whose, String name) {
        Belonging belonging = NAMES.belonging(new Asset("production", service, workload, image, null, host, url));
        assertThat(belonging).isEqualTo(new Belonging(whose, name, false));
    }

    @Test
    void anImageIsKnownByItsDigestAlone() {
        String digest = "sha256:" + "ab".repeat(32);
        ServiceNames names =
                new ServiceNames(new ServiceIdentity("p", List.of(digest), List.of(), List.of(), List.of()));
        Belonging ours = names.belonging(Asset.UNKNOWN.withImage(null, digest));
        assertThat(ours).isEqualTo(new Belonging(Whose.THIS_SERVICE, digest, false));
        assertThat(names.belonging(Asset.UNKNOWN.withImage(" ", "sha256:00")).whose())
                .isEqualTo(Whose.ANOTHER);
        assertThat(names.belonging(Asset.UNKNOWN.withImage(null, " ")).whose()).isEqualTo(Whose.UNKNOWN);
    }

    @Test
    void anotherImageInOurWorkloadIsForeign() {
        Asset workload = Asset.UNKNOWN.withWorkload("prod/deployment/clinic-portal");
        assertThat(NAMES.belonging(workload.withImage("mesh/proxy:1", null)).foreignImage())
                .isTrue();
        assertThat(NAMES.belonging(workload.withImage("registry.example/clinic/portal:1", null))
                        .foreignImage())
                .isFalse();
        assertThat(NAMES.belonging(workload).foreignImage()).isFalse();
    }

    @Test
    void withoutImagesInThePolicyNoImageIsForeign() {
        ServiceNames names = new ServiceNames(
                new ServiceIdentity("p", List.of(), List.of("prod/deployment/clinic-portal"), List.of(), List.of()));
        Asset asset =
                Asset.UNKNOWN.withWorkload("prod/deployment/clinic-portal").withImage("mesh/proxy:1", null);
        assertThat(names.belonging(asset))
                .isEqualTo(new Belonging(Whose.THIS_SERVICE, "prod/deployment/clinic-portal", false));
    }

    @Test
    void namesInThePolicyMayHaveWildCards() {
        ServiceNames names = new ServiceNames(new ServiceIdentity(
                "p",
                List.of("registry.example/clinic/*"),
                List.of("prod/*/clinic-*"),
                List.of("clinic/**"),
                List.of("*.clinic.example")));
        for (Asset asset : List.of(
                Asset.UNKNOWN.withImage("registry.example/clinic/portal:1", null),
                Asset.UNKNOWN.withWorkload("prod/pod/clinic-db-0"),
                Asset.UNKNOWN.withService("clinic/eu/portal"),
                Asset.UNKNOWN.withHost("portal.clinic.example"))) {
            assertThat(names.belonging(asset).isOurs()).as("%s", asset).isTrue();
        }
    }
}
