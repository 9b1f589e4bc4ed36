package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import hudson.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jenkinsci.Symbol;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.export.ExportedBean;

/** Jenkins finds extensions and symbols by indexes: what is not in them is not there. */
class IndexesTest {

    @Test
    void everySymbolIsInItsIndex() throws IOException {
        assertThat(index("META-INF/services/annotations/org.jenkinsci.Symbol"))
                .containsExactlyInAnyOrderElementsOf(annotated(Symbol.class));
    }

    @Test
    void everyExportedBeanIsInItsIndex() throws IOException {
        assertThat(index("META-INF/services/annotations/org.kohsuke.stapler.export.ExportedBean"))
                .containsAll(annotated(ExportedBean.class));
    }

    @Test
    void everyExtensionIsInItsIndex() throws IOException {
        assertThat(index("META-INF/annotations/hudson.Extension.txt"))
                .containsExactlyInAnyOrderElementsOf(annotated(Extension.class));
    }

    private static List<String> annotated(Class<? extends Annotation> annotation) {
        return PluginClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(annotation))
                .map(JavaClass::getName)
                .toList();
    }

    private static List<String> index(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IndexesTest.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
