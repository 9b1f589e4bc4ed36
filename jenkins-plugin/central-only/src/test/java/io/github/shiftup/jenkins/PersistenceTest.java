package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved has to load again, in years: plain values, and lists of one kind that Jenkins knows how to save. */
class PersistenceTest {
    private static final Set<String> PLAIN =
            Set.of("java.lang.String", "long", "int", "boolean", "java.util.ArrayList", "java.util.HashMap");

    private static final Set<String> OWN = Set.of(
            "io.github.shiftup.jenkins.config.GateConfiguration",
            "io.github.shiftup.jenkins.config.GateLedger",
            "io.github.shiftup.jenkins.live.JobGates$Grant");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GateStep",
                "GateBuilder",
                "config.EvidenceSource",
                "config.GateConfiguration",
                "config.GateEvidence",
                "config.GateLedger",
                "config.IntelSource",
                "config.ShiftUpGlobalConfiguration",
                "live.BreakGlassAction",
                "live.EvidenceCause",
                "live.EvidenceTrigger",
                "live.GateState",
                "live.JobGates",
                "live.JobGates$Grant",
                "view.GateAction",
                "view.VerdictColumn"
            })
    void isSavedAsPlainValues(String name) {
        List<JavaField> saved = PluginClasses.ALL.get("io.github.shiftup.jenkins." + name).getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
                .toList();

        assertThat(saved)
                .allSatisfy(field -> assertThat(
                                PLAIN.contains(field.getRawType().getName())
                                        || OWN.contains(field.getRawType().getName()))
                        .as(field.getFullName() + " is a " + field.getRawType().getName())
                        .isTrue());
    }

    @Test
    void noSecretIsAmongWhatIsSaved() {
        assertThat(PluginClasses.ALL.stream()
                        .filter(type -> !type.getPackageName().endsWith(".agent"))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getName)
                        .filter(field -> field.matches("(?i).*(password|secret|token).*")))
                .isEmpty();
    }
}
