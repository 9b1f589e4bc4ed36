package io.github.shiftup.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report of any size in the shape that a tool writes, the same in every run. */
interface Sample {
    int LIBRARIES = 1_000;

    String name();

    /** Id of the reader. */
    String format();

    /** MiB that reading may take, whatever the size of the report; CycloneDX: for 200 MB. */
    int heap();

    boolean isXml();

    String head();

    String unit(int id, int library, String text);

    String separator(int unit);

    String foot();

    static Stream<Sample> all() {
        return Stream.concat(Arrays.stream(SampleReports.values()), Arrays.stream(FormatSamples.values()));
    }

    static Sample named(String name) {
        return Stream.concat(all(), Arrays.stream(GrownReports.values())).filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    /** Writes until there are as many bytes or units, whichever is first. */
    default Path write(Path folder, long bytes, int units) {
        String name = name().toLowerCase(Locale.ROOT) + '-' + bytes + '-' + units;
        Path file = folder.resolve(name + (isXml() ? ".xml" : ".json"));
        if (Files.exists(file)) {
            return file;
        }
        Random random = new Random(20261124);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head());
            long written = 0;
            for (int i = 0; i < units && written < bytes; i++) {
                // Each pair of library and weakness stands once.
                String next = separator(i) + unit(i, i % LIBRARIES, text(random));
                out.write(next);
                written += next.length();
            }
            out.write(foot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /**
     * Fills in a template: {@code $id}, {@code $library}, {@code $cve}, {@code $hash} (16 hexadecimal digits),
     * {@code $title} (40 characters), {@code $text} (a sentence or three) and {@code $prose} (the same with lines and quotes in it,
     * which JSON escapes about once in 80 characters).
     */
    static String fill(String template, int id, int library, String text) {
        return template.replace("$id", Integer.toString(id))
                .replace("$library", Integer.toString(library))
                .replace("$cve", cve(id))
                .replace("$hash", Long.toHexString(id * 0x9E3779B97F4A7C15L | Long.MIN_VALUE))
                .replace("$title", text.substring(0, 40))
                .replace("$prose", text.replace(" f", "\\n").replace(" e", "\\\""))
                .replace("$text", text);
    }

    /** So many elements of a list, each with its number in place of {@code #}. */
    static String times(int count, String element) {
        return IntStream.range(0, count)
                .mapToObj(i -> element.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    static String cve(int id) {
        return "CVE-2026-" + (10_000 + id / LIBRARIES);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = 20 + random.nextInt(60); words > 0; words--) {
            text.append(Integer.toHexString(random.nextInt(1 << 24))).append(' ');
        }
        return text.toString();
    }
}
