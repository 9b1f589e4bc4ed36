package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Makes sure that what was sent is a report and not, say, the page on which people log in. */
final class ReportBody {
    private static final int HEAD = 512;

    private ReportBody() {}

    /**
     * Unpacks the transfer's compression and looks at the beginning.
     *
     * @param sent the body as it was sent
     * @param unpacked a file to write to where it is compressed
     * @return the file that holds the report
     */
    static Path check(Answer answer, Path sent, Path unpacked, long maxUnpacked) throws HttpFailure, IOException {
        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw page("of the type " + type.split(";", 2)[0].strip());
        }
        Path report = sent;
        String encoding = answer.header("Content-Encoding").toLowerCase(Locale.ROOT);
        switch (encoding) {
            case "", "identity" -> {}
            case "gzip", "x-gzip" -> report = unpack(sent, unpacked, maxUnpacked);
            default -> throw new HttpFailure(Kind.LASTING, "sends the report in an encoding that nobody asked for");
        }
        String head = head(report);
        if (head.isEmpty()) {
            throw new HttpFailure(Kind.LASTING, "sends an empty report");
        }
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw page("by its content");
        }
        return report;
    }

    private static HttpFailure page(String why) {
        return new HttpFailure(
                Kind.LASTING,
                "answers with a page for people (" + why + ") and not with a report: usually the page on which one logs"
                        + " in, or that of a proxy. Check the address and the credentials");
    }

    private static Path unpack(Path sent, Path unpacked, long limit) throws HttpFailure, IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(sent), 1 << 16);
                OutputStream out = Files.newOutputStream(unpacked)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw new HttpFailure(
                            Kind.LASTING, "sends more than the limit of " + limit + " bytes after decompression");
                }
                out.write(buffer, 0, read);
            }
        } catch (EOFException | ZipException e) {
            throw new HttpFailure(Kind.PASSING, "sent a damaged gzip: the report is cut off", null, e);
        }
        return unpacked;
    }

    private static String head(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }
}
