package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                    check(said, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    private static void check(Class<?> said, List<String> problems) {
        Class<?> real;
        try {
            real = Class.forName(said.getName(), false, SignaturesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            problems.add(said.getName() + " does not exist");
            return;
        }
        if (said.isInterface() != real.isInterface()
                || said.isAnnotation() != real.isAnnotation()
                || said.isEnum() != real.isEnum()) {
            problems.add(said.getName() + " is of another sort");
        }
        access(said.getName(), said.getModifiers(), real.getModifiers(), problems);
        for (String type : supertypes(said)) {
            if (!supertypes(real).contains(type)) {
                problems.add(said.getName() + " is no " + type);
            }
        }
        for (Field field : said.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                field(field, real, problems);
            }
        }
        for (Constructor<?> constructor : said.getDeclaredConstructors()) {
            // What a signature has only so that it compiles is not open.
            if (isOpen(constructor.getModifiers()) && !said.isEnum()) {
                executable(constructor, Arrays.asList(real.getDeclaredConstructors()), problems);
            }
        }
        for (Method method : said.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                executable(method, methods(real), problems);
            }
        }
    }

    private static void field(Field said, Class<?> real, List<String> problems) {
        for (Class<?> type = real; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(said.getName())) {
                    String where = real.getName() + '.' + said.getName();
                    if (!field.getType().getName().equals(said.getType().getName())) {
                        problems.add(where + " is a " + field.getType().getName());
                    }
                    access(where, said.getModifiers(), field.getModifiers(), problems);
                    return;
                }
            }
        }
        problems.add(real.getName() + '.' + said.getName() + " does not exist");
    }

    private static void executable(Executable said, List<? extends Executable> real, List<String> problems) {
        String wanted = text(said);
        String where = said.getDeclaringClass().getName() + '.' + wanted;
        List<? extends Executable> same =
                real.stream().filter(each -> text(each).equals(wanted)).toList();
        if (same.isEmpty()) {
            problems.add(where + " does not exist");
            return;
        }
        // The class nearest to the one that was asked for comes first.
        access(where, said.getModifiers(), same.get(0).getModifiers(), problems);
        Set<String> thrown = names(same.get(0).getExceptionTypes());
        Set<String> meant = names(said.getExceptionTypes());
        if (!meant.equals(thrown)) {
            problems.add(where + " throws " + thrown + ", not " + meant);
        }
    }

    private static void access(String where, int said, int real, List<String> problems) {
        if (Modifier.isPublic(said) && !Modifier.isPublic(real)) {
            problems.add(where + " is not public");
        }
        // What a signature does not open either, the plugin cannot name.
        if (isOpen(said) && !isOpen(real)) {
            problems.add(where + " cannot be reached");
        }
        if (Modifier.isStatic(said) != Modifier.isStatic(real)) {
            problems.add(where + (Modifier.isStatic(real) ? " is static" : " is not static"));
        }
        if (Modifier.isFinal(real) && !Modifier.isFinal(said)) {
            problems.add(where + " is final");
        }
        if (Modifier.isAbstract(real) != Modifier.isAbstract(said)) {
            problems.add(where + (Modifier.isAbstract(real) ? " is abstract" : " is not abstract"));
        }
    }

    /** Those of the class, then of what is above it. */
    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            methods.addAll(Arrays.asList(each.getDeclaredMethods()));
        }
        Stream.of(type.getInterfaces()).forEach(each -> methods.addAll(methods(each)));
        if (type.getSuperclass() != null) {
            Stream.of(type.getSuperclass().getInterfaces()).forEach(each -> methods.addAll(methods(each)));
        }
        return methods;
    }

    private static Set<String> supertypes(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            names.add(each.getName());
            names.addAll(supertypes(each));
        }
        for (Class<?> each : type.getInterfaces()) {
            names.add(each.getName());
            names.addAll(supertypes(each));
        }
        return names;
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String text(Executable each) {
        String name = each instanceof Method method ? method.getReturnType().getName() + ' ' + method.getName() : "new";
        return name
                + Stream.of(each.getParameterTypes()).map(Class::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<String> names(Class<?>[] types) {
        return Stream.of(types).map(Class::getName).collect(Collectors.toSet());
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
