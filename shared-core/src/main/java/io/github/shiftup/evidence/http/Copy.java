package io.github.shiftup.evidence.http;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A report as a server sent it once.
 *
 * @param file with its bytes
 * @param sha256 of them, in hexadecimal digits
 * @param etag as sent, empty if it was not
 * @param lastModified as sent, empty if it was not
 * @param fetched when these bytes came
 */
record Copy(Path file, String sha256, String etag, String lastModified, Instant fetched) {}
