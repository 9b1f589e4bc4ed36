package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Every property can be read, is in the form, and is explained there: the snippet generator and exports rely on it. */
class PropertiesTest {
    /** Of whom the form and its help are another's. */
    private static final Map<Class<?>, Class<?>> SAME = Map.of(GateBuilder.class, GateStep.class);

    static Stream<Class<?>> configured() {
        return PluginClasses.ALL.stream()
                .map(JavaClass::reflect)
                .<Class<?>>map(type -> type)
                .filter(type -> !properties(type).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("configured")
    void everyPropertyHasAGetterAFieldAndHelp(Class<?> type) {
        Path views = PluginFiles.views(SAME.getOrDefault(type, type));
        String form = PluginFiles.text(views.resolve("config.jelly"));

        for (String property : properties(type)) {
            assertThat(getter(type, property)).as("getter of " + property).isTrue();
            assertThat(form).as("form of " + type.getSimpleName()).contains("field=\"" + property + '"');
            assertThat(Files.exists(views.resolve("help-" + property + ".html")))
                    .as("help-" + property + ".html of " + type.getSimpleName())
                    .isTrue();
        }
    }

    @Test
    void aFormThatIsAnothersIncludesIt() {
        SAME.forEach((type, other) -> assertThat(
                        PluginFiles.text(PluginFiles.views(type).resolve("config.jelly")))
                .contains("<st:include page=\"config.jelly\" class=\"" + other.getName() + "\"/>"));
    }

    @ParameterizedTest
    @MethodSource("configured")
    void noHelpIsLeftOfAPropertyThatIsGone(Class<?> type) {
        Set<String> properties = properties(type);

        assertThat(PluginFiles.in(PluginFiles.views(SAME.getOrDefault(type, type)), ".html").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("help-"))
                        .map(name -> name.substring("help-".length(), name.length() - ".html".length())))
                .isSubsetOf(properties);
    }

    private static Set<String> properties(Class<?> type) {
        Set<String> properties = new LinkedHashSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(DataBoundConstructor.class)) {
                Arrays.stream(constructor.getParameters())
                        .map(Parameter::getName)
                        .forEach(properties::add);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                String name = method.getName().substring("set".length());
                properties.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
            }
        }
        return properties;
    }

    private static boolean getter(Class<?> type, String property) {
        String name = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .anyMatch(method -> method.getName().equals("get" + name)
                        || (method.getName().equals("is" + name) && method.getReturnType() == boolean.class));
    }
}
