package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "log4j-core-2.14.1.jar, log4j-core, 2.14.1",
                "guava-31.1-jre.jar, guava, 31.1-jre",
                "app.jar, app, -",
                "app, app, -",
                "spring-core.jar, spring-core, -",
                "org.eclipse.jetty.http_8.1.14.v20131031.jar, org.eclipse.jetty.http, 8.1.14.v20131031",
                "lib-v1.2.jar, lib, v1.2",
                "lib-vendor.jar, lib-vendor, -",
                "lib-v.jar, lib-v, -",
                "-1.jar, -1, -",
                "lib-.jar, lib-, -",
                ".jar, .jar, -",
            })
    void theVersionBeginsAtTheFirstDigitBehindAHyphen(String fileName, String artifact, String version) {
        assertThat(JarName.likely(fileName)).isEqualTo(new JarName(artifact, version));
    }

    @Test
    void anArtifactMayHaveDigitsOfItsOwn() {
        assertThat(JarName.readings("log4j-1.2-api-2.17.jar"))
                .containsExactly(
                        new JarName("log4j-1.2-api-2.17", null),
                        new JarName("log4j-1.2-api", "2.17"),
                        new JarName("log4j", "1.2-api-2.17"));
    }

    @Test
    void aClassifierMayFollowTheVersion() {
        JarName name = new JarName("netty-transport-native-epoll", "4.1.78.Final-linux-x86_64");
        assertThat(name.isOf("netty-transport-native-epoll", "4.1.78.Final")).isTrue();
        assertThat(name.isOf("netty-transport-native-epoll", "4.1.78")).isFalse();
        assertThat(name.isOf("netty-transport", "4.1.78.Final")).isFalse();
    }

    @Test
    void theGroupMayComeBeforeTheArtifact() {
        assertThat(new JarName("org.acme.lib", "1.0").isOf("lib", "1.0")).isTrue();
        assertThat(new JarName("org.acme.lib", "1.0").names("acme.lib")).isTrue();
        assertThat(new JarName("mylib", "1.0").names("lib")).isFalse();
    }

    @Test
    void withoutAVersionOnOneSideItIsNotThatFile() {
        assertThat(new JarName("lib", null).isOf("lib", "1.0")).isFalse();
        assertThat(new JarName("lib", "1.0").isOf("lib", null)).isFalse();
        assertThat(new JarName("lib", null).isOf("lib", null)).isTrue();
    }
}
