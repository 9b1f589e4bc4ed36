package io.github.shiftup.bench;

import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading against the bare loop over the same bytes: Jackson's tokens, or StAX events. */
public final class ReadingBench {
    private static final long SIZE = 200_000_000;

    private ReadingBench() {}

    static void run(Path folder) throws Exception {
        for (SampleReports sample : SampleReports.values()) {
            Path file = sample.write(folder, SIZE, Integer.MAX_VALUE);
            Bench.forked(sample.heap(), "reading", sample, file);
            Files.delete(file);
        }
    }

    static void measure(Sample sample, Path file) throws Exception {
        if (sample.isXml()) {
            Bench.pair("StAX loop / reading", () -> events(file), () -> read(file));
        } else if (sample == FormatSamples.DEFECTDOJO_CSV) {
            Bench.pair("loop over characters / reading", () -> characters(file), () -> read(file));
        } else {
            Bench.pair("token loop / reading", () -> tokens(file), () -> read(file));
        }
    }

    private static long characters(Path file) throws Exception {
        long count = 0;
        try (Reader reader = Files.newBufferedReader(file)) {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                count += next == ',' || next == '\n' ? 1 : 0;
            }
        }
        return count;
    }

    static long tokens(Path file) throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return tokens(in);
        }
    }

    /** Runs the bare token loop over a stream. */
    public static long tokens(InputStream in) {
        long count = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** The factory is set up as {@code XmlCursor} sets up its own. */
    private static long events(Path file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
                count++;
            }
            reader.close();
        }
        return count;
    }

    /** Detects the format and reads to the end; returns how many findings there were. */
    static long read(Path file) {
        long[] count = {0};
        ReportReaders.read(
                new Report("bench", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT),
                null,
                finding -> count[0]++);
        return count[0];
    }
}
