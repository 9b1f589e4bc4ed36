package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build from Maven Central alone compiles against signatures written by hand. Here each of them is held against the
 * real class: what it declares is there, of the same types, and no more open or less static than it says.
 */
class SignaturesTest {
    private static final Path SIGNATURES = Path.of("central-only/src/signatures/java");

    @TempDir
    private Path folder;

    @Test
    void everySignatureIsThatOfTheRealClass() throws Exception {
        compile();
        List<String> problems = new ArrayList<>();
        int checked = 0;
        try (URLClassLoader declared =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, libraries())) {
            for (String name : classes()) {
                Class<?> said = Class.forName(name, false, declared);
                if (!Modifier.isPrivate(said.getModifiers())) {
                    checked++;
                    problems.addAll(Signature.problems(said));
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SIGNATURES)) {
            List<Path> java =
                    sources.filter(each -> each.toString().endsWith(".java")).toList();
            assertThat(java).isNotEmpty();
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-parameters", "-d", folder.toString(), "-cp", classpath());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    /** What the signatures may use and Maven Central has; nothing that a signature stands for, or it would be held against itself. */
    private static List<File> central() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(each -> each.getName()
                        .matches("(jakarta\\.servlet-api|jspecify|commons-jelly|localizer|sezpoz)-.*\\.jar"))
                .toList();
    }

    private static String classpath() {
        return central().stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }

    private static URLClassLoader libraries() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (File each : central()) {
            urls.add(each.toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private List<String> classes() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(each -> folder.relativize(each).toString())
                    .filter(each -> each.endsWith(".class") && !each.endsWith("package-info.class"))
                    .map(each ->
                            each.substring(0, each.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }
}
