package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimePathTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "usr/lib/jvm/java-17/lib/jrt-fs.jar, true",
        "/usr/lib/jvm/java-17/lib/jrt-fs.jar, true",
        "/usr/local/tomcat/lib/catalina.jar, true",
        "/usr/local/tomcat/webapps/ROOT/WEB-INF/lib/x-1.0.jar, false",
        "app/usr/lib/jvm/x.jar, false",
        "app.jar, false",
    })
    void jarsOfTheBaseImageLieInKnownPlaces(String path, boolean runtime) {
        assertThat(RuntimePath.contains(path)).isEqualTo(runtime);
    }
}
