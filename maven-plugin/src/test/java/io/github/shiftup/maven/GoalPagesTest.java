package io.github.shiftup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pages about goals say what the plugin's descriptor says, which is made from the goals' Javadoc. */
class GoalPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "goals");
    private static final String MADE =
            "<!-- Made from the plugin's descriptor by GoalPagesTest; change the goals' Javadoc. -->\n";
    private static final String HOW =
            "Pages under docs/goals are made from the goals' Javadoc. To make them anew: mvn test"
                    + " -Dtest='*PagesTest' -Dsurefire.failIfNoSpecifiedTests=false -Dshiftup.docs.write=true";

    @Test
    void thereIsAPageForEveryGoalAndNoOther() throws Exception {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("shiftup.docs.write")) {
            write(pages);
        }
        assertThat(names()).as(HOW).isEqualTo(pages.keySet());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(PAGES.resolve(page.getKey())))
                    .as("docs/goals/%s. %s", page.getKey(), HOW)
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void theReadmeNamesEveryGoal() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));

        for (Element goal : Xml.descriptor().all("mojo")) {
            String name = Xml.text(goal, "goal");
            assertThat(readme).contains("| [`%s`](docs/goals/%s.md) |".formatted(name, name));
        }
    }

    @Test
    void everyParameterThatAUserCanSetIsDescribed() throws Exception {
        for (Element goal : Xml.descriptor().all("mojo")) {
            for (Element parameter : Xml.all(goal, "parameter")) {
                if (isForUsers(parameter)) {
                    assertThat(Xml.text(parameter, "description"))
                            .as("Javadoc of %s of the goal %s", Xml.text(parameter, "name"), Xml.text(goal, "goal"))
                            .isNotBlank();
                }
            }
        }
    }

    private static Map<String, String> pages() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        Map<String, String> lines = new TreeMap<>();
        for (Element goal : Xml.descriptor().all("mojo")) {
            String name = Xml.text(goal, "goal");
            pages.put(name + ".md", page(name, goal));
            lines.put(name, "| [`%s`](%s.md) | %s |\n".formatted(name, name, firstSentence(goal)));
        }
        assertThat(lines).containsKeys("gate", "evaluate", "help");
        pages.put(
                "README.md",
                MADE + "# Goals\n\nThe plugin is `io.github.shiftup:shift-up-maven-plugin`, its prefix `shift-up`.\n\n"
                        + "| goal | does |\n| --- | --- |\n" + String.join("", lines.values()));
        return pages;
    }

    private static String page(String name, Element goal) {
        String phase = Xml.text(goal, "phase");
        StringBuilder page = new StringBuilder(MADE)
                .append("# `shift-up:%s`\n\n%s\n\n".formatted(name, markdown(Xml.text(goal, "description"))))
                .append(Xml.text(goal, "requiresProject").equals("false") ? "Needs no project. " : "")
                .append(phase.isEmpty() ? "Bound to no phase." : "Bound to the phase `" + phase + "` by default.");
        StringBuilder rows = new StringBuilder();
        for (Element parameter : Xml.all(goal, "parameter")) {
            if (isForUsers(parameter)) {
                rows.append(row(parameter, goal));
            }
        }
        page.append(rows.isEmpty() ? "\n\nIt has no parameters.\n" : """


                | parameter | property | default | |
                | --- | --- | --- | --- |
                """);
        return page.append(rows).append("\nAll: [goals](README.md).\n").toString();
    }

    private static String row(Element parameter, Element goal) {
        String name = Xml.text(parameter, "name");
        Element value = Xml.all(Xml.all(goal, "configuration").get(0), name).get(0);
        String property = value.getTextContent().strip().replaceFirst("^\\$\\{(.*)}$", "$1");
        String fallback = value.getAttribute("default-value");
        return "| `%s` | %s | %s | %s%s |\n"
                .formatted(
                        name,
                        property.isEmpty() ? "" : "`" + property + "`",
                        fallback.isEmpty() ? "" : "`" + fallback + "`",
                        Xml.text(parameter, "required").equals("true") ? "**Required.** " : "",
                        markdown(Xml.text(parameter, "description")));
    }

    private static boolean isForUsers(Element parameter) {
        return Xml.text(parameter, "editable").equals("true");
    }

    private static String firstSentence(Element goal) {
        String description = markdown(Xml.text(goal, "description"));
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    private static String markdown(String text) {
        return text.replaceAll("([\\\\*<|`])", "\\\\$1").replaceAll("\\s+", " ").strip();
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : names()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What is wanted of the descriptor's XML. */
    private record Xml(Document document) {
        static Xml descriptor() throws Exception {
            Path file = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
            return new Xml(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile()));
        }

        List<Element> all(String name) {
            return all(document.getDocumentElement(), name);
        }

        static List<Element> all(Element parent, String name) {
            var nodes = parent.getElementsByTagName(name);
            return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                    .map(i -> (Element) nodes.item(i))
                    .toList();
        }

        /** Text of a child; empty if there is none. */
        static String text(Element parent, String name) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node.getNodeName().equals(name)) {
                    return node.getTextContent().strip();
                }
            }
            return "";
        }
    }
}
