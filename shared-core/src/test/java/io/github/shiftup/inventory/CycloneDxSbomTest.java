package io.github.shiftup.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract for an SBOM, however it is written. */
class CycloneDxSbomTest {
    private static final String SHA_256 = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF";

    @TempDir
    private Path folder;

    /** The ways to write the same SBOM. */
    enum Form {
        JSON {
            @Override
            String bom(String rest) {
                return "{ \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\"" + rest + " }";
            }

            @Override
            String subject() {
                return ", \"metadata\": { \"component\": { \"type\": \"application\", \"bom-ref\": \"root\","
                        + " \"group\": \"org.acme\", \"name\": \"shop\", \"version\": \"2.0\","
                        + " \"components\": [ { \"type\": \"library\", \"name\": \"part of the subject\" } ] } }";
            }

            @Override
            String components(String... components) {
                return ", \"components\": [" + String.join(", ", components) + "]";
            }

            @Override
            String component(String type, String name, String version, String purl, String inside) {
                return "{ \"type\": \"" + type + "\", \"bom-ref\": \"ref-" + name + "\", \"group\": \"org.acme\","
                        + " \"name\": \"" + name + "\""
                        + (version.isEmpty() ? "" : ", \"version\": \"" + version + "\"")
                        + (purl.isEmpty() ? "" : ", \"purl\": \"" + purl + "\"")
                        + ", \"hashes\": [ { \"alg\": \"MD5\", \"content\": \"00\" }, { \"alg\": \"SHA-256\","
                        + " \"content\": \"" + SHA_256 + "\" } ]"
                        + ", \"licenses\": [ { \"license\": { \"name\": \"a\" } } ]"
                        + inside + " }";
            }

            @Override
            String dependencies() {
                return ", \"dependencies\": [ { \"ref\": \"root\", \"dependsOn\": [\"ref-web\"] },"
                        + " { \"ref\": \"ref-web\", \"dependsOn\": [\"ref-json\"] } ]";
            }
        },
        XML {
            @Override
            String bom(String rest) {
                return "<?xml version=\"1.0\"?>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\" version=\"1\">"
                        + rest + "</bom>";
            }

            @Override
            String subject() {
                return "<metadata><component type=\"application\" bom-ref=\"root\"><group>org.acme</group>"
                        + "<name>shop</name><version>2.0</version><components><component type=\"library\">"
                        + "<name>part of the subject</name></component></components></component></metadata>";
            }

            @Override
            String components(String... components) {
                return "<components>" + String.join("", components) + "</components>";
            }

            @Override
            String component(String type, String name, String version, String purl, String inside) {
                return "<component type=\"" + type + "\" bom-ref=\"ref-" + name + "\"><group>org.acme</group><name>"
                        + name
                        + "</name>"
                        + (version.isEmpty() ? "" : "<version>" + version + "</version>")
                        + "<hashes><hash alg=\"MD5\">00</hash><hash alg=\"SHA-256\">" + SHA_256 + "</hash></hashes>"
                        + "<licenses><license><name>a</name></license></licenses>"
                        + (purl.isEmpty() ? "" : "<purl>" + purl + "</purl>")
                        + inside + "</component>";
            }

            @Override
            String dependencies() {
                return "<dependencies><dependency ref=\"root\"><dependency ref=\"ref-web\"/></dependency>"
                        + "<dependency ref=\"ref-web\"><dependency ref=\"ref-json\"/></dependency></dependencies>";
            }
        };

        abstract String bom(String rest);

        abstract String subject();

        abstract String components(String... components);

        abstract String component(String type, String name, String version, String purl, String inside);

        abstract String dependencies();

        String library(String name, String version) {
            return component("library", name, version, "pkg:maven/org.acme/" + name + "@" + version, "");
        }
    }

    private Candidate read(String text) throws IOException {
        return CycloneDxSbom.read(Files.writeString(folder.resolve("bom"), text));
    }

    private void assertRefused(String text, Reason reason, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void saysWhatIsShippedAndWhatBringsIt(Form form) throws IOException {
        String nested = form.components(form.library("json", "1.1"));
        String web = form.component("library", "web", "3.0", "pkg:maven/org.acme/web@3.0?type=jar", nested);

        Candidate candidate = read(form.bom(form.subject() + form.components(web) + form.dependencies()));

        assertThat(candidate.name()).isEqualTo("org.acme:shop");
        assertThat(candidate.version()).isEqualTo("2.0");
        assertThat(candidate.partial()).isFalse();
        assertThat(candidate.components())
                .extracting(ShippedComponent::purl)
                .containsExactly("pkg:maven/org.acme/json@1.1", "pkg:maven/org.acme/web@3.0?type=jar");
        assertThat(candidate.components().get(0).sha256()).isEqualTo(SHA_256.toLowerCase(Locale.ROOT));
        assertThat(candidate.components().get(0).paths())
                .containsExactly(List.of("root", "org.acme:web:3.0", "org.acme:json:1.1"));
    }

    @Test
    void bothFormsOfOneContentAreOneCandidate() throws IOException {
        assertThat(read(whole(Form.XML))).isEqualTo(read(whole(Form.JSON)));
    }

    private static String whole(Form form) {
        String file = form.component("file", "app.properties", "", "", "");
        return form.bom(form.subject()
                + form.components(form.library("json", "1.1"), file, form.library("web", "3.0"))
                + form.dependencies());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void anSbomOfNothingIsRefused(Form form) {
        for (String nothing : List.of("", form.subject(), form.components())) {
            assertRefused(form.bom(nothing), Reason.NO_CONTENT, "lists no components", "mend all", "Make the SBOM");
        }
        assertRefused(
                form.bom(form.components(form.component("file", "a.txt", "", "", ""))),
                Reason.NO_CONTENT,
                "lists 1 components, but none with a purl");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void softwareWithoutAPurlIsNamedAndRefusedOtherThingsNeedNone(Form form) throws IOException {
        String nameless = form.component("library", "old", "1.0", "", "");
        String framework = form.component("framework", "frame", "", "", "");

        assertRefused(
                form.bom(form.components(form.library("web", "3.0"), nameless, framework)),
                Reason.SHAPE,
                "2 of 3 components without a purl (org.acme:old:1.0, org.acme:frame)",
                "would count as mended");

        String system = form.component("operating-system", "debian", "12", "", "");
        assertThat(read(form.bom(form.components(form.library("web", "3.0"), system)))
                        .components())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aVersionIsTakenFromBesideThePurlAndNeverGuessed(Form form) throws IOException {
        String beside = form.component("library", "web", "3.0", "pkg:maven/org.acme/web", "");
        String none = form.component("library", "json", "", "pkg:maven/org.acme/json", "");

        assertThat(read(form.bom(form.components(beside, none))).components())
                .extracting(component -> component.coordinates().version())
                .containsExactly(null, "3.0");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aPurlThatIsNoneIsNamed(Form form) {
        assertRefused(
                form.bom(form.components(form.component("library", "web", "3.0", "org.acme:web", ""))),
                Reason.SHAPE,
                "the purl \"org.acme:web\" of org.acme:web is none");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void anUnknownVersionIsRefused(Form form) {
        assertRefused(whole(form).replace("1.5", "1.8"), Reason.UNKNOWN_VERSION, "CycloneDX 1.8", "to 1.7 are");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whatIsCutOffIsRefused(Form form) {
        String whole = whole(form);
        for (int end = whole.length() / 2; end < whole.length(); end += 7) {
            assertRefused(whole.substring(0, end), Reason.SYNTAX, "bom");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html/>",
                "<bom/>",
                "<bom xmlns=\"http://example.org/bom\"/>",
                "<report xmlns=\"http://cyclonedx.org/schema/bom/1.5\"/>"
            })
    void otherXmlIsRefused(String xml) {
        assertRefused(xml, Reason.UNKNOWN_FORMAT, "is no CycloneDX SBOM");
    }

    @Test
    void xmlNamesNoFilesToRead() {
        assertRefused(
                whole(Form.XML).replace("?>\n", "?>\n<!DOCTYPE bom [ <!ENTITY x SYSTEM \"file:///etc/hostname\"> ]>\n"),
                Reason.SYNTAX,
                "DOCTYPE");
    }

    @Test
    void ourOwnIsReadBackAsItWasAlsoOfABuildThatShipsNothingButItself() throws IOException {
        Candidate shop = new Candidate(
                "org.acme:shop",
                "2.0",
                List.of("org.acme:app"),
                List.of(new ShippedComponent(
                        Coordinates.maven("org.acme", "web", "3.0"),
                        "pkg:maven/org.acme/web@3.0",
                        SHA_256.toLowerCase(Locale.ROOT),
                        "runtime",
                        List.of("org.acme:app"),
                        List.of(List.of("org.acme:app:2.0", "org.acme:web:3.0")))),
                true);
        assertThat(read(written(shop))).isEqualTo(shop);

        Candidate alone = new Candidate("org.acme:alone", "1", List.of("org.acme:alone"), List.of(), false);
        assertThat(read(written(alone))).isEqualTo(alone);
    }

    private static String written(Candidate candidate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CycloneDxSbom.write(candidate, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
