package io.github.shiftup.evidence.fetch;

import io.github.shiftup.evidence.fetch.FetchException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Header fields from a file, one {@code Name: value} a line, for hosts without a place for secrets. */
public final class HeaderFile {
    private static final int LIMIT = 1 << 16;

    private HeaderFile() {}

    /**
     * The fields. What is in the file is never repeated, not even in the error about it.
     *
     * @throws FetchException if it cannot be read, or has a line without a colon
     */
    public static Map<String, String> read(Path file) throws FetchException {
        String text;
        try {
            if (Files.size(file) > LIMIT) {
                throw new FetchException(
                        Kind.UNREACHABLE, "headerFile " + file + " is larger than " + LIMIT + " bytes");
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new FetchException(
                    Kind.UNREACHABLE,
                    "headerFile " + file + " does not exist on this machine; write it there, a line Name: value");
        } catch (AccessDeniedException e) {
            throw new FetchException(
                    Kind.UNREACHABLE, "headerFile " + file + " may not be read by the user that runs this build");
        } catch (IOException e) {
            throw new FetchException(
                    Kind.UNREACHABLE,
                    "headerFile " + file + " could not be read (" + e.getClass().getSimpleName() + ")");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            }
            if (colon < 1) {
                throw new FetchException(
                        Kind.UNREACHABLE, "headerFile " + file + ", line " + number + ": has to be \"Name: value\"");
            }
            fields.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return fields;
    }
}
