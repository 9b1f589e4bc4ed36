package io.github.shiftup.maven;

import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What a reactor's effective POMs say of the gate: whether it runs at all, and what takes its teeth. */
final class PomRemarks {
    private static final String PLUGIN = "io.github.shiftup:shift-up-maven-plugin";

    private final List<Remark> remarks = new ArrayList<>();
    private boolean bound;
    private boolean onlyEvaluates;

    private PomRemarks() {}

    /**
     * What there is to say.
     *
     * @param user properties of the command line
     */
    static List<Remark> of(List<MavenProject> projects, Properties user) {
        PomRemarks pom = new PomRemarks();
        projects.forEach(pom::project);
        if (!pom.bound) {
            pom.add(
                    "pom.xml",
                    "gate-unbound",
                    (pom.onlyEvaluates
                                    ? "only the goal evaluate is bound, which never fails a build"
                                    : "no execution of the goal gate is bound, so \"mvn verify\" judges nothing")
                            + ". Add an execution with <goal>gate</goal> to the plug-in " + PLUGIN);
        }
        if (isTrue(user.getProperty("shiftup.skip"))) {
            pom.add(
                    "command line",
                    "gate-skipped",
                    "shiftup.skip is set, so the gate asks to be skipped. Leave it out");
        }
        return pom.remarks;
    }

    private void project(MavenProject project) {
        String file = project.getArtifactId() + "/pom.xml";
        if (isTrue(project.getProperties().getProperty("shiftup.skip"))) {
            add(
                    file,
                    "gate-skipped",
                    "the property shiftup.skip is set, so every build of it asks to skip the gate. Take it out; to accept a"
                            + " risk for a time, write a waiver");
        }
        Plugin plugin = project.getPlugin(PLUGIN);
        if (plugin == null) {
            return;
        }
        for (PluginExecution execution : plugin.getExecutions()) {
            boolean runs = !"none".equals(execution.getPhase());
            bound |= runs && execution.getGoals().contains("gate");
            onlyEvaluates |= runs && execution.getGoals().contains("evaluate");
        }
        Stream.concat(
                        Stream.ofNullable(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .filter(configuration -> isTrue(value(configuration, "skip")))
                .limit(1)
                .forEach(configuration -> add(
                        file,
                        "gate-skipped",
                        "<skip> is true in the plug-in's configuration, so the gate asks to be skipped. Take it out"));
        lenient(file, "failOnError", plugin);
    }

    /** Settings that other plug-ins have, which people write here too and which do nothing. */
    private void lenient(String file, String name, Plugin plugin) {
        Stream.concat(
                        Stream.ofNullable(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .filter(configuration -> value(configuration, name) != null)
                .limit(1)
                .forEach(
                        configuration -> add(
                                file,
                                "gate-setting",
                                "<" + name
                                        + "> is no parameter of the gate and does nothing. What fails a build stands in the"
                                        + " policy; to only observe, set \"mode: observe\" there, where the profile allows it"));
    }

    private static @Nullable String value(Xpp3Dom configuration, String name) {
        Xpp3Dom child = configuration.getChild(name);
        return child == null ? null : child.getValue();
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && value.strip().toLowerCase(Locale.ROOT).equals("true");
    }

    private void add(String file, String check, String message) {
        remarks.add(new Remark(Severity.WARNING, check, new Problem(file, 0, 0, message, "")));
    }
}
