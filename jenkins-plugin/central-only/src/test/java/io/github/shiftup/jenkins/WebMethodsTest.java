package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.interceptor.RequirePOST;
import org.kohsuke.stapler.verb.POST;

/** Jenkins calls every public method whose name begins with "do" for whoever asks: each has to be guarded. */
class WebMethodsTest {
    private static final Set<String> CHECKS = Set.of(
            "hudson.model.Item.checkPermission",
            "hudson.model.Job.checkPermission",
            "hudson.security.AccessControlled.checkPermission",
            "jenkins.model.Jenkins.checkPermission",
            "io.github.shiftup.jenkins.config.Access.checkConfigure",
            "io.github.shiftup.jenkins.config.CredentialChoices.of",
            "io.github.shiftup.jenkins.config.CredentialChoices.secrets",
            // Whoever sends evidence is no user; the source's secret is asked for there.
            "io.github.shiftup.jenkins.live.Webhook.receive");

    @Test
    void everyWebMethodTakesPostsOnly() {
        assertThat(webMethods()
                        .filter(method ->
                                !method.isAnnotatedWith(POST.class) && !method.isAnnotatedWith(RequirePOST.class))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void everyWebMethodAsksForPermission() {
        assertThat(webMethods().filter(method -> !asks(method)).map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void thereAreWebMethods() {
        assertThat(webMethods().count()).isGreaterThan(20);
    }

    @Test
    void noPageIsAnswerableByAMethodOfAnotherName() {
        assertThat(PluginClasses.ALL.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                List.of("getDynamic", "doDynamic", "doIndex").contains(method.getName()))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static Stream<JavaMethod> webMethods() {
        return PluginClasses.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("do[A-Z].*"))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean asks(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> CHECKS.contains(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()));
    }
}
