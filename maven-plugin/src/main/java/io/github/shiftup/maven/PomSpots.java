package io.github.shiftup.maven;

import io.github.shiftup.fix.Lever.Kind;
import io.github.shiftup.maven.pom.Spot;
import io.github.shiftup.maven.pom.Spot.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * All places in the reactor's POMs where a version stands that can be changed, with the artefact that it is the version of.
 * Of profiles only the active ones are looked at: others decide nothing in this build.
 */
final class PomSpots {
    /**
     * One place.
     *
     * @param kind of the place
     * @param spot where it is
     * @param artifact {@code group:artifact} that has the version
     * @param version as it is now, without placeholders
     */
    record Place(Kind kind, Spot spot, String artifact, String version) {}

    private final Set<MavenProject> reactor;
    private final List<Place> places = new ArrayList<>();
    /** What was seen and cannot be changed, by the artefact it is about. */
    private final Map<String, List<String>> refused = new LinkedHashMap<>();

    private PomSpots(Set<MavenProject> reactor) {
        this.reactor = reactor;
    }

    static PomSpots in(List<MavenProject> reactor) {
        PomSpots spots = new PomSpots(Set.copyOf(reactor));
        reactor.forEach(spots::read);
        return spots;
    }

    /** In the order of the modules and of their POMs. */
    List<Place> places() {
        return List.copyOf(places);
    }

    /** Why something that decides a version of this artefact cannot be changed. */
    List<String> refused(String artifact) {
        return refused.getOrDefault(artifact, List.of());
    }

    private void read(MavenProject project) {
        Model model = project.getOriginalModel();
        read(project, model, null);
        Set<String> active = Set.copyOf(
                project.getActiveProfiles().stream().map(Profile::getId).toList());
        for (Profile profile : model.getProfiles()) {
            if (active.contains(profile.getId())) {
                read(project, profile, profile.getId());
            }
        }
        Parent parent = model.getParent();
        MavenProject above = project.getParent();
        if (parent != null && above != null && !reactor.contains(above) && parent.getVersion() != null) {
            place(
                    project,
                    null,
                    Section.PARENT,
                    Kind.PARENT,
                    parent.getGroupId(),
                    parent.getArtifactId(),
                    parent.getVersion());
        }
    }

    private void read(MavenProject project, ModelBase base, @Nullable String profile) {
        for (Dependency dependency : base.getDependencies()) {
            dependency(project, profile, Section.DEPENDENCIES, Kind.DIRECT, dependency);
        }
        DependencyManagement management = base.getDependencyManagement();
        if (management != null) {
            for (Dependency dependency : management.getDependencies()) {
                boolean bom = "import".equals(dependency.getScope()) && "pom".equals(dependency.getType());
                dependency(project, profile, Section.MANAGED_DEPENDENCIES, bom ? Kind.BOM : Kind.MANAGED, dependency);
            }
        }
    }

    private void dependency(
            MavenProject project, @Nullable String profile, Section section, Kind kind, Dependency dependency) {
        if (dependency.getVersion() != null) {
            place(
                    project,
                    profile,
                    section,
                    kind,
                    dependency.getGroupId(),
                    dependency.getArtifactId(),
                    dependency.getVersion().strip());
        }
    }

    private void place(
            MavenProject project,
            @Nullable String profile,
            Section section,
            Kind kind,
            String group,
            String artifact,
            String written) {
        Path file = project.getFile().toPath();
        String name = interpolated(project, group) + ':' + interpolated(project, artifact);
        BiConsumer<String, String> refuse = (about, why) ->
                refused.computeIfAbsent(about, any -> new ArrayList<>()).add(why);
        if (written.startsWith("[") || written.startsWith("(")) {
            refuse.accept(
                    name,
                    name + " in " + file + " has the version range " + written
                            + ", which is not narrowed by a machine: name one version there");
            return;
        }
        if (!written.contains("${")) {
            Spot spot = new Spot(file, profile, section, group, artifact, written);
            places.add(new Place(kind, spot, name, written));
            return;
        }
        boolean whole = written.startsWith("${") && written.indexOf('}') == written.length() - 1;
        String property = whole ? written.substring(2, written.length() - 1) : written;
        if (property.startsWith("project.") || property.equals("revision")) {
            return;
        }
        Spot spot = whole ? property(project, property) : null;
        if (spot == null) {
            refuse.accept(
                    name,
                    "the version of " + name + " in " + file + " is " + written
                            + ", which is not set by one property in this reactor's POMs");
            return;
        }
        Kind asKind = kind == Kind.BOM ? Kind.BOM : Kind.PROPERTY;
        places.add(new Place(asKind, spot, name, spot.written()));
    }

    /** The POM of the reactor that sets a property for a project: itself, in an active profile first, or a parent. */
    private @Nullable Spot property(MavenProject project, String name) {
        for (MavenProject each = project; each != null && reactor.contains(each); each = each.getParent()) {
            Model model = each.getOriginalModel();
            Path file = each.getFile().toPath();
            for (Profile profile : each.getActiveProfiles()) {
                String value = ofModel(model, profile.getId()).getProperty(name);
                if (value != null) {
                    return literal(new Spot(file, profile.getId(), Section.PROPERTIES, "", name, value.strip()));
                }
            }
            String value = model.getProperties().getProperty(name);
            if (value != null) {
                return literal(new Spot(file, null, Section.PROPERTIES, "", name, value.strip()));
            }
        }
        return null;
    }

    private static Properties ofModel(Model model, String profile) {
        return model.getProfiles().stream()
                .filter(each -> profile.equals(each.getId()))
                .findFirst()
                .map(Profile::getProperties)
                .orElseGet(Properties::new);
    }

    private static @Nullable Spot literal(Spot spot) {
        return spot.written().contains("${") ? null : spot;
    }

    private static String interpolated(MavenProject project, String text) {
        String result = text.replace("${project.groupId}", project.getGroupId())
                .replace("${project.artifactId}", project.getArtifactId());
        for (String name : project.getProperties().stringPropertyNames()) {
            if (result.contains("${")) {
                result = result.replace(
                        "${" + name + '}', project.getProperties().getProperty(name));
            }
        }
        return result.strip();
    }
}
