package io.github.shiftup.policy;

import static io.github.shiftup.testing.GeneratedPages.markdown;

import io.github.shiftup.testing.GeneratedPages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pages about profiles say what the profiles' files say. */
class ProfilePagesTest {
    private static final String MADE =
            "<!-- Made from the files under io/github/shiftup/policy by ProfilePagesTest; change them there. -->\n";

    @Test
    void thereIsAPageForEveryProfileAndOverlayAndNoOther() {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        Profiles.BUILT_IN.forEach(id -> profiles.put(id, Profiles.builtIn(id)));
        Map<String, Profile> overlays = new LinkedHashMap<>();
        Profiles.BUILT_IN_OVERLAYS.forEach(id -> overlays.put(id, Profiles.builtInOverlay(id)));

        Map<String, String> pages = new TreeMap<>();
        profiles.forEach((id, profile) -> pages.put(id + ".md", page("Profile", profile)));
        overlays.forEach((id, overlay) -> pages.put(id + ".md", page("Overlay", overlay)));
        pages.put("README.md", index(profiles, overlays));
        GeneratedPages.assertCurrent("profiles", pages);
    }

    private static String page(String what, Profile profile) {
        StringBuilder page = new StringBuilder(MADE)
                .append("""
                # %s `%s`: %s

                %s

                | parameter | value | source |
                | --- | --- | --- |
                """.formatted(what, profile.id(), markdown(profile.title()), markdown(profile.description())));
        for (Parameter<?> parameter : Parameters.ALL) {
            row(parameter, profile, page);
        }
        return page.append(
                        "\n**floor**: what the source prescribes as a bound; nothing loosens it. **proposal**: chosen by this"
                                + " project, prescribed by nobody.\nAll: [profiles and overlays](README.md).\n")
                .toString();
    }

    private static <T> void row(Parameter<T> parameter, Profile profile, StringBuilder page) {
        profile.find(parameter)
                .ifPresent(sourced -> page.append("| `%s`<br>%s | %s | %s%s%s |\n"
                        .formatted(
                                parameter.key(),
                                markdown(parameter.meaning()),
                                markdown(parameter.print(sourced.value())),
                                sourced.proposal() ? "**proposal**: " : "",
                                markdown(sourced.source()),
                                floor(parameter, sourced))));
    }

    private static <T> String floor(Parameter<T> parameter, Sourced<T> sourced) {
        Floor<T> floor = sourced.floor();
        if (floor == null) {
            return "";
        }
        return sourced.isFloor()
                ? " (**floor**)"
                : "; **floor**: " + markdown(parameter.print(floor.value())) + ", " + markdown(floor.source());
    }

    private static String index(Map<String, Profile> profiles, Map<String, Profile> overlays) {
        StringBuilder index = new StringBuilder(MADE).append("# Profiles and overlays\n\n");
        index.append("What they are: [profiles](../profiles.md).\n\n| | |\n| --- | --- |\n");
        profiles.forEach((id, profile) -> index.append(line(id, profile)));
        index.append("\nOverlays, the strictest value wins:\n\n| | |\n| --- | --- |\n");
        overlays.forEach((id, overlay) -> index.append(line(id, overlay)));
        index.append("\n## Side by side\n\nWhere each value comes from stands on the profile's page.\n\n| parameter |");
        profiles.keySet()
                .forEach(id ->
                        index.append(" [").append(id).append("](").append(id).append(".md) |"));
        index.append("\n| --- |").append(" --- |".repeat(profiles.size())).append('\n');
        for (Parameter<?> parameter : Parameters.ALL) {
            index.append("| `").append(parameter.key()).append("` |");
            profiles.values()
                    .forEach(profile ->
                            index.append(' ').append(value(parameter, profile)).append(" |"));
            index.append('\n');
        }
        return index.toString();
    }

    private static String line(String id, Profile profile) {
        return "| [`%s`](%s.md) | %s |\n".formatted(id, id, markdown(profile.title() + ": " + profile.description()));
    }

    private static <T> String value(Parameter<T> parameter, Profile profile) {
        return profile.find(parameter)
                .map(sourced -> markdown(parameter.print(sourced.value())))
                .orElse("not set");
    }
}
