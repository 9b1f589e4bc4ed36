package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import hudson.FilePath;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import jenkins.MasterToSlaveFileCallable;
import org.junit.jupiter.api.Test;

/** What crosses to agents runs there only, and takes nothing of the controller with it. */
class CallablesTest {

    @Test
    void whatRunsOnAgentsMayRunOnAgentsOnly() {
        assertThat(callables()).isNotEmpty();
        assertThat(callables().filter(type -> !type.isAssignableTo(MasterToSlaveFileCallable.class)))
                .isEmpty();
        assertThat(callables().filter(JavaClass::isAnonymousClass)).isEmpty();
        assertThat(callables()
                        .filter(type ->
                                type.isNestedClass() && !type.getModifiers().contains(JavaModifier.STATIC)))
                .isEmpty();
    }

    @Test
    void nothingOfTheControllerCrosses() {
        Stream<JavaField> fields = PluginClasses.ALL.stream()
                .filter(type -> type.getPackageName().equals("io.github.shiftup.jenkins.agent"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().getPackageName().startsWith("hudson")
                        || field.getRawType().getPackageName().startsWith("jenkins"));

        assertThat(fields.map(field -> field.getRawType().getName()).distinct())
                .containsOnly("hudson.model.TaskListener");
    }

    @Test
    void theAgentsPackageCallsNoPartOfTheController() {
        List<String> called = PluginClasses.ALL.stream()
                .filter(type -> type.getPackageName().equals("io.github.shiftup.jenkins.agent"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName())
                .filter(owner -> owner.startsWith("hudson.") || owner.startsWith("jenkins."))
                .distinct()
                .toList();

        assertThat(called).containsOnly("hudson.model.TaskListener");
    }

    @Test
    void whatCrossesSaysWhichVersionItIs() {
        assertThat(PluginClasses.ALL.stream()
                        .filter(type -> type.isAssignableTo(Serializable.class))
                        .filter(type -> !type.isEnum() && !type.isInterface() && !type.isAnonymousClass())
                        .filter(type -> !type.isAssignableTo(Throwable.class))
                        .filter(type -> type.getPackageName().endsWith(".agent")
                                || type.getSimpleName().equals("GateResult")
                                || type.getSimpleName().equals("GateStepExecution"))
                        .filter(type -> type.tryGetField("serialVersionUID").isEmpty())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static Stream<JavaClass> callables() {
        return PluginClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(FilePath.FileCallable.class))
                .filter(type -> !type.isInterface());
    }
}
