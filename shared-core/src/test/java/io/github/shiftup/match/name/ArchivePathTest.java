package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivePathTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BOOT-INF/lib/log4j-core-2.14.1.jar, log4j-core-2.14.1.jar",
        "log4j-core-2.14.1.jar, log4j-core-2.14.1.jar",
        "app.war/WEB-INF/lib/x-1.2.jar, app.war | x-1.2.jar",
        "outer.jar: inner.jar, outer.jar | inner.jar",
        "outer.jar:inner.jar, outer.jar | inner.jar",
        "/app.jar:BOOT-INF/lib/x-1.2.jar, app.jar | x-1.2.jar",
        "jar:file:/app.jar!/BOOT-INF/lib/x-1.2.jar, app.jar | x-1.2.jar",
        "clinic.ear/portal.war/WEB-INF/lib/x-1.2.jar, clinic.ear | portal.war | x-1.2.jar",
        ".m2\\repository\\org\\acme\\x\\1.2\\x-1.2.jar, x-1.2.jar",
        "LIB/X-1.2.JAR, X-1.2.JAR",
    })
    void archivesAreFoundFromTheOutsideIn(String path, String archives) {
        ArchivePath read = ArchivePath.of(path);
        assertThat(read.archives()).isEqualTo(Arrays.asList(archives.split(" \\| ")));
        assertThat(read.innermost())
                .isEqualTo(read.archives().get(read.archives().size() - 1));
        assertThat(read.leadsInside()).isFalse();
        assertThat(read.artifact()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "src/main/java/Login.java",
        "usr/lib/libssl.so.3",
        "org.acme:lib",
        ".jar",
        "jar",
        "lib.jars/readme",
        "x.jar.sha1",
        "''",
    })
    void otherPathsHaveNoArchive(String path) {
        assertThat(ArchivePath.of(path).archives()).isEmpty();
        assertThat(ArchivePath.of(path).innermost()).isNull();
        assertThat(ArchivePath.of(path).leadsInside()).isFalse();
    }

    @Test
    void aShadedLibraryIsNamed() {
        ArchivePath path = ArchivePath.of("violations-lib-1.145.4.jar (shaded: com.google.code.gson:gson:2.8.2)");
        assertThat(path.archives()).containsExactly("violations-lib-1.145.4.jar");
        assertThat(path.group()).isEqualTo("com.google.code.gson");
        assertThat(path.artifact()).isEqualTo("gson");
        assertThat(path.version()).isEqualTo("2.8.2");
        assertThat(path.leadsInside()).isTrue();
        assertThat(ArchivePath.of("lib.jar (shaded: g:a)").version()).isNull();
        assertThat(ArchivePath.of("lib.jar (shaded: g)").artifact()).isNull();
    }

    @Test
    void aMavenDescriptorInsideAJarNamesTheLibrary() {
        ArchivePath path =
                ArchivePath.of("lib\\violations-lib-1.145.4.jar\\META-INF/maven/com.google.code.gson/gson/pom.xml");
        assertThat(path.archives()).containsExactly("violations-lib-1.145.4.jar");
        assertThat(List.of(path.group(), path.artifact())).containsExactly("com.google.code.gson", "gson");
        assertThat(path.leadsInside()).isTrue();
        assertThat(ArchivePath.of("x.jar/META-INF/maven/g/a/pom.properties").artifact())
                .isEqualTo("a");
        assertThat(ArchivePath.of("x.jar/META-INF/maven/g/pom.xml").artifact()).isNull();
    }

    @Test
    void aScriptInsideAJarLeadsInside() {
        ArchivePath path = ArchivePath.of("commons-validator-1.1.4.jar: validateFloatRange.js");
        assertThat(path.innermost()).isEqualTo("commons-validator-1.1.4.jar");
        assertThat(path.leadsInside()).isTrue();
    }

    @Test
    void noPathMakesItSlow() {
        String hostile = "(shaded:".repeat(100_000) + ")";
        String descriptor = "META-INF/maven/".repeat(100_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(ArchivePath.of(hostile).artifact()).isNull();
            assertThat(ArchivePath.of(descriptor).artifact()).isNull();
        });
    }
}
