package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String OTHER_DIGEST = "sha256:" + "cd".repeat(32);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "nginx, docker.io/library/nginx, -, -",
                "nginx:1.27, docker.io/library/nginx, 1.27, -",
                "docker.io/nginx, docker.io/library/nginx, -, -",
                "docker.io/library/nginx, docker.io/library/nginx, -, -",
                "index.docker.io/library/nginx:latest, docker.io/library/nginx, latest, -",
                "registry-1.docker.io/clinic/portal, docker.io/clinic/portal, -, -",
                "clinic/portal, docker.io/clinic/portal, -, -",
                "registry.example/clinic/portal:1.3, registry.example/clinic/portal, 1.3, -",
                "REGISTRY.example/clinic/portal, registry.example/clinic/portal, -, -",
                "registry.example:5000/portal, registry.example:5000/portal, -, -",
                "localhost/portal:1, localhost/portal, 1, -",
                "localhost:5000/portal:1, localhost:5000/portal, 1, -",
                "portal:1@sha256:ABC, docker.io/library/portal, 1, sha256:abc",
                "registry.example/portal@sha256:abc, registry.example/portal, -, sha256:abc",
                "docker-pullable://registry.example/portal@sha256:abc, registry.example/portal, -, sha256:abc",
                "sha256:ABC, '', -, sha256:abc",
                "' registry.example/portal ', registry.example/portal, -, -",
                "*/clinic/portal, */clinic/portal, -, -",
                "**/portal, **/portal, -, -",
                "**portal, **portal, -, -",
                "nginx*, docker.io/library/nginx*, -, -",
                "docker.io/**, docker.io/**, -, -",
                "'', '', -, -",
                "*, *, -, -",
            })
    void aNameIsReadAsEnginesReadIt(String text, String repository, String tag, String digest) {
        assertThat(ImageName.of(text)).isEqualTo(new ImageName(repository, tag, digest));
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "registry.example/clinic/portal, registry.example/clinic/portal:1.3, true",
        "registry.example/clinic/portal, registry.example/clinic/portal, true",
        "registry.example/clinic/portal, registry.example/clinic/portal-admin:1.3, false",
        "registry.example/clinic/portal, mirror.example/clinic/portal:1.3, false",
        "registry.example/clinic/*, registry.example/clinic/portal:1.3, true",
        "registry.example/clinic/*, registry.example/clinic/portal/web, false",
        "registry.example/**, registry.example/clinic/portal/web, true",
        "**/clinic/portal, mirror.example/clinic/portal, true",
        "registry.example/clinic/portal:1.3, registry.example/clinic/portal:1.3, true",
        "registry.example/clinic/portal:1.3, registry.example/clinic/portal:1.4, false",
        "registry.example/clinic/portal:1.*, registry.example/clinic/portal:1.4, true",
        "registry.example/clinic/portal:1.3, registry.example/clinic/portal, true",
        "nginx, docker.io/library/nginx:1.27, true",
        "*, registry.example/clinic/portal, true",
        "'', registry.example/clinic/portal, false",
    })
    void aNameInThePolicyCovers(String pattern, String image, boolean covered) {
        assertThat(ImageName.of(pattern).covers(ImageName.of(image))).isEqualTo(covered);
    }

    @Test
    void aDigestOnBothSidesDecides() {
        ImageName pinned = ImageName.of("registry.example/portal:1.3@" + DIGEST);
        assertThat(pinned.covers(ImageName.of("registry.example/portal:1.4@" + DIGEST)))
                .isTrue();
        assertThat(pinned.covers(ImageName.of("registry.example/portal:1.3@" + OTHER_DIGEST)))
                .isFalse();
        assertThat(pinned.covers(ImageName.of("registry.example/other@" + DIGEST)))
                .isFalse();
        assertThat(pinned.covers(ImageName.of(DIGEST))).isTrue();
    }

    @Test
    void aDigestOnOneSideDoesNotContradict() {
        ImageName pinned = ImageName.of("registry.example/portal@" + DIGEST);
        assertThat(pinned.covers(ImageName.of("registry.example/portal:1.4"))).isTrue();
        assertThat(ImageName.of("registry.example/portal").covers(ImageName.of("registry.example/portal@" + DIGEST)))
                .isTrue();
    }

    @Test
    void aDigestAloneCoversThatImageOnly() {
        ImageName digest = ImageName.of(DIGEST);
        assertThat(digest.covers(
                        ImageName.of("registry.example/portal").withDigest(DIGEST.toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
        assertThat(digest.covers(ImageName.of("registry.example/portal").withDigest(OTHER_DIGEST)))
                .isFalse();
        assertThat(digest.covers(ImageName.of("registry.example/portal").withDigest(null)))
                .isFalse();
        assertThat(ImageName.of("registry.example/portal").covers(digest)).isFalse();
    }
}
