package io.github.shiftup.maven.pom;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.maven.Coordinates;
import eu.maveniverse.domtrip.maven.PomEditor;
import io.github.shiftup.stream.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One POM as it lies on disk, and as it would be after changes. Reading and changing leave the file alone. */
public final class PomFile {
    private final Path path;
    private final byte[] original;
    private final Charset charset;
    private final String text;

    private PomFile(Path path, byte[] original, Charset charset, String text) {
        this.path = path;
        this.original = original;
        this.charset = charset;
        this.text = text;
    }

    /**
     * Reads a POM.
     *
     * @throws PomEditException if what would be written back is not what was read, to the byte
     * @throws IOException if it cannot be read
     */
    public static PomFile read(Path path) throws IOException, PomEditException {
        byte[] bytes = Files.readAllBytes(path);
        Charset charset = charset(bytes, path);
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PomEditException(
                    path + " is not written in " + charset + ", as it says. Save it in that encoding");
        }
        PomFile file = new PomFile(path, bytes, charset, text);
        Document document = file.parse();
        if (!document.doctype().isEmpty()) {
            throw new PomEditException(path + " has a DOCTYPE, so what it says may stand elsewhere. Edit it by hand");
        }
        if (!new PomEditor(document).toXml().equals(text) || !Arrays.equals(text.getBytes(charset), bytes)) {
            throw new PomEditException(path + " would not keep its form when it is edited. Edit it by hand");
        }
        return file;
    }

    public Path path() {
        return path;
    }

    /** What stands in it. */
    public String text() {
        return text;
    }

    /** The bytes of a text in the POM's encoding. */
    public byte[] bytes(String changed) {
        return changed.getBytes(charset);
    }

    /**
     * The POM's text with other versions at some of its spots.
     *
     * @throws PomEditException if a spot is not there, or is not there once
     */
    public String with(List<SpotChange> changes) throws PomEditException {
        Document document = parse();
        PomEditor editor = new PomEditor(document);
        for (SpotChange change : changes) {
            try {
                edit(editor, document.root(), change);
            } catch (DomTripException e) {
                throw new PomEditException(path + " cannot be edited: " + e.getMessage());
            }
        }
        return editor.toXml();
    }

    /**
     * A text of this POM in which its own version and its parent's stand as such. Maven reads a reactor with expressions
     * there only from where it was started.
     *
     * @param version of the project
     * @param parent version of its parent; null if it has none
     * @throws PomEditException if the text cannot be edited
     */
    public String withoutExpressions(String changed, String version, @Nullable String parent) throws PomEditException {
        try {
            Document document = Document.of(changed);
            document.root().path("version").ifPresent(each -> replaceExpression(each, version));
            if (parent != null) {
                document.root().path("parent", "version").ifPresent(each -> replaceExpression(each, parent));
            }
            return new PomEditor(document).toXml();
        } catch (DomTripException e) {
            throw new PomEditException(path + " cannot be edited: " + e.getMessage());
        }
    }

    private static void replaceExpression(Element version, String to) {
        if (version.textContentTrimmed().contains("${")) {
            version.textPreservingWhitespace(to);
        }
    }

    /**
     * Writes a changed text in the place of this one; it is there whole or not at all.
     *
     * @throws PomEditException if somebody changed the file since it was read
     * @throws IOException if it cannot be written
     */
    public void replaceBy(String changed) throws IOException, PomEditException {
        if (!Arrays.equals(Files.readAllBytes(path), original)) {
            throw new PomEditException(
                    path + " was changed while the fix was looked for; nothing was written to it. Run again");
        }
        try {
            AtomicFiles.write(path, out -> out.write(bytes(changed)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void edit(PomEditor editor, Element root, SpotChange change) throws PomEditException {
        Spot spot = change.spot();
        Element base = spot.profile() == null ? root : profile(root, spot.profile());
        switch (spot.section()) {
            case PROPERTIES -> set(only(base.path("properties", spot.artifact()).stream(), spot), spot, change.to());
            case DEPENDENCIES ->
                dependencies(base.path("dependencies").stream(), spot)
                        .forEach(element -> element.textPreservingWhitespace(change.to()));
            case MANAGED_DEPENDENCIES ->
                dependencies(base.path("dependencyManagement", "dependencies").stream(), spot)
                        .forEach(element -> element.textPreservingWhitespace(change.to()));
            case PARENT -> set(only(base.path("parent", "version").stream(), spot), spot, change.to());
            case NEW_MANAGED_DEPENDENCY ->
                editor.dependencies()
                        .updateManagedDependency(true, Coordinates.of(spot.group(), spot.artifact(), change.to()));
        }
    }

    private static void set(Element element, Spot spot, String to) throws PomEditException {
        if (!element.textContentTrimmed().equals(spot.written())) {
            throw new PomEditException(spot.artifact() + " in " + spot.file() + " is not " + spot.written());
        }
        element.textPreservingWhitespace(to);
    }

    /** The versions of a dependency: several where it stands there with several classifiers or types. */
    private static List<Element> dependencies(Stream<Element> lists, Spot spot) throws PomEditException {
        List<Element> versions = lists.flatMap(list -> list.childElements("dependency"))
                .filter(each -> spot.group().equals(each.childTextTrimmed("groupId"))
                        && spot.artifact().equals(each.childTextTrimmed("artifactId")))
                .flatMap(each -> each.childElement("version").stream())
                .filter(version -> version.textContentTrimmed().equals(spot.written()))
                .toList();
        if (versions.isEmpty()) {
            throw new PomEditException(spot.group() + ':' + spot.artifact() + " with the version " + spot.written()
                    + " is not found in " + spot.file() + ". Edit it by hand");
        }
        return versions;
    }

    private static Element only(Stream<Element> elements, Spot spot) throws PomEditException {
        List<Element> found = elements.toList();
        if (found.size() != 1) {
            throw new PomEditException(
                    spot.artifact() + " is not found in " + spot.file() + " in one place. Edit it by hand");
        }
        return found.get(0);
    }

    private static Element profile(Element root, String id) throws PomEditException {
        return root.path("profiles").stream()
                .flatMap(profiles -> profiles.childElements("profile"))
                .filter(profile -> id.equals(profile.childTextTrimmed("id")))
                .findFirst()
                .orElseThrow(() -> new PomEditException("There is no profile " + id + " in the POM"));
    }

    private Document parse() throws PomEditException {
        try {
            return Document.of(text);
        } catch (DomTripException e) {
            throw new PomEditException(path + " cannot be read as XML: " + e.getMessage());
        }
    }

    /** As the XML declaration says; UTF-8 where it says nothing. */
    private static Charset charset(byte[] bytes, Path path) throws PomEditException {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        int start = head.startsWith("<?xml") || head.contains("<?xml") ? head.indexOf("encoding=") : -1;
        if (start < 0 || head.indexOf("?>") < start) {
            return StandardCharsets.UTF_8;
        }
        char quote = head.charAt(start + "encoding=".length());
        int from = start + "encoding=".length() + 1;
        int to = head.indexOf(quote, from);
        try {
            return Charset.forName(head.substring(from, to));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PomEditException(path + " is in an encoding that is not known here. Save it as UTF-8");
        }
    }
}
