package io.github.shiftup.maven.pom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.maven.pom.Spot.Section;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFileTest {
    private static final String POM = """
            <?xml version='1.0' encoding="UTF-8"?>
            <!-- Ours. --><project>
            \t<properties >
            \t\t<parser.version> 1.0 </parser.version> <!-- by hand -->
            \t</properties>
            \t<dependencies>
            \t\t<dependency><groupId>${project.groupId}</groupId><artifactId>codec</artifactId><version>2.0</version></dependency>
            \t\t<dependency><groupId>${project.groupId}</groupId><artifactId>codec</artifactId><classifier>x</classifier><version>2.0</version></dependency>
            \t\t<dependency><groupId>org.acme</groupId><artifactId>other</artifactId><version>2.0</version></dependency>
            \t</dependencies>
            \t<profiles><profile><id>p</id><properties><parser.version>0.9</parser.version></properties></profile></profiles>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void onlyTheVersionChanges() throws Exception {
        String changed = pom(POM).with(List.of(property(null, "parser.version", "1.0", "1.1")));
        assertThat(changed).isEqualTo(POM.replace("> 1.0 <", "> 1.1 <"));
    }

    @Test
    void aDependencyChangesWithAllItsClassifiersAndNoOther() throws Exception {
        Spot spot = new Spot(file(), null, Section.DEPENDENCIES, "${project.groupId}", "codec", "2.0");
        String changed = pom(POM).with(List.of(new SpotChange(spot, "2.1")));
        assertThat(changed)
                .isEqualTo(POM.replace("codec</artifactId><version>2.0", "codec</artifactId><version>2.1")
                        .replace("<classifier>x</classifier><version>2.0", "<classifier>x</classifier><version>2.1"));
    }

    @Test
    void aProfileHasPropertiesOfItsOwn() throws Exception {
        String changed = pom(POM).with(List.of(property("p", "parser.version", "0.9", "1.1")));
        assertThat(changed).isEqualTo(POM.replace(">0.9<", ">1.1<"));
    }

    @Test
    void aNewEntryIsWrittenAsTheOthersAre() throws Exception {
        Spot spot = new Spot(file(), null, Section.NEW_MANAGED_DEPENDENCY, "org.acme", "store", "");
        String changed = pom(POM).with(List.of(new SpotChange(spot, "1.0.1")));
        assertThat(changed).contains("\t\t\t<dependency>\n\t\t\t\t<groupId>org.acme</groupId>");
        assertThat(changed).contains("<!-- by hand -->");
    }

    @Test
    void lineEndsAndEncodingStay() throws Exception {
        String text =
                POM.replace("UTF-8", "ISO-8859-1").replace("Ours.", "Für uns.").replace("\n", "\r\n");
        Charset latin = StandardCharsets.ISO_8859_1;
        Files.write(file(), text.getBytes(latin));
        PomFile pom = PomFile.read(file());
        pom.replaceBy(pom.with(List.of(property(null, "parser.version", "1.0", "1.1"))));
        assertThat(Files.readString(file(), latin)).isEqualTo(text.replace("> 1.0 <", "> 1.1 <"));
    }

    @Test
    void whatIsNotThereIsNotGuessed() throws Exception {
        PomFile pom = pom(POM);
        assertThatThrownBy(() -> pom.with(List.of(property(null, "other.version", "1.0", "1.1"))))
                .isInstanceOf(PomEditException.class)
                .hasMessageContaining("other.version is not found");
        assertThatThrownBy(() -> pom.with(List.of(property(null, "parser.version", "3.0", "3.1"))))
                .isInstanceOf(PomEditException.class)
                .hasMessageContaining("is not 3.0");
    }

    @Test
    void aPomWithADoctypeIsRefused() {
        assertThatThrownBy(() -> pom("<!DOCTYPE project [<!ENTITY v \"1.0\">]><project/>"))
                .isInstanceOf(PomEditException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileIsLeftAlone() throws Exception {
        PomFile pom = pom(POM);
        Files.writeString(file(), POM + "<!-- later -->");
        assertThatThrownBy(() -> pom.replaceBy("<project/>"))
                .isInstanceOf(PomEditException.class)
                .hasMessageContaining("was changed");
        assertThat(Files.readString(file())).endsWith("<!-- later -->");
    }

    @Test
    void theDifferenceIsAPatch() {
        assertThat(UnifiedDiff.of("app/pom.xml", "a\nb\nc\n", "a\nB\nc\n"))
                .containsExactly("--- a/app/pom.xml", "+++ b/app/pom.xml", "@@ -1,3 +1,3 @@", " a", "-b", "+B", " c");
    }

    private SpotChange property(@Nullable String profile, String name, String from, String to) {
        return new SpotChange(new Spot(file(), profile, Section.PROPERTIES, "", name, from), to);
    }

    private PomFile pom(String text) throws IOException, PomEditException {
        Files.writeString(file(), text);
        return PomFile.read(file());
    }

    private Path file() {
        return folder.resolve("pom.xml");
    }
}
