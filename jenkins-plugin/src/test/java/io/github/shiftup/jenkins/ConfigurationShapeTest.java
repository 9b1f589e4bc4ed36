package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Descriptor;
import hudson.model.PageDecorator;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.ClassDescriptor;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Configuration as code finds by reflection what it can write and read: the same is looked for here. */
@WithJenkins
class ConfigurationShapeTest {

    @Test
    void everythingThatIsConfiguredHasASymbolAndAGetterForEachSetter(JenkinsRule jenkins) {
        List<String> problems = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (Descriptor<?> descriptor : jenkins.jenkins.getExtensionList(Descriptor.class)) {
            Class<?> type = descriptor.getClass();
            if (type.getName().startsWith("io.github.shiftup.")
                    && !type.getName().contains("Test")
                    && !type.getName().contains("Shop")) {
                // A step is known by its function, and a banner has nothing to configure.
                boolean named = descriptor instanceof StepDescriptor || descriptor instanceof PageDecorator;
                if (!named && type.getAnnotation(Symbol.class) == null) {
                    problems.add(type.getName() + " has no symbol");
                }
                types.add(descriptor instanceof ShiftUpGlobalConfiguration ? type : descriptor.clazz);
            }
        }
        types.forEach(type -> check(type, problems));

        assertThat(problems).isEmpty();
        assertThat(types).hasSizeGreaterThan(5);
    }

    private static void check(Class<?> type, List<String> problems) {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.isAnnotationPresent(DataBoundConstructor.class)) {
                String[] names = ClassDescriptor.loadParameterNames(constructor);
                Type[] types = constructor.getGenericParameterTypes();
                for (int i = 0; i < names.length; i++) {
                    getter(type, names[i], types[i], problems);
                }
            }
        }
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                String name = Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4);
                getter(type, name, method.getGenericParameterTypes()[0], problems);
            }
        }
    }

    private static void getter(Class<?> type, String property, Type value, List<String> problems) {
        String tail = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        boolean found = Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method ->
                        Stream.of("get", "is").anyMatch(each -> method.getName().equals(each + tail)))
                .anyMatch(method -> method.getGenericReturnType().equals(value));
        if (!found) {
            problems.add(type.getName() + '.' + property + " can be set and not read back as " + value.getTypeName());
        }
    }
}
