package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.evidence.reader.ReportSummary;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the sources name. A report counts whole or not at all: if it cannot be read to its end, none of its findings
 * is used and its source is {@link SourceHealth#UNREADABLE}.
 */
public final class EvidenceLoader {
    private final Path base;
    private final Limits limits;

    /**
     * A loader of files.
     *
     * @param base that relative paths are relative to: the policy's folder
     */
    public EvidenceLoader(Path base, Limits limits) {
        this.base = base.toAbsolutePath().normalize();
        this.limits = limits;
    }

    /** Reads all sources; what goes wrong is in the result. */
    public Evidence load(List<SourceSpec> specs) {
        List<Finding> findings = new ArrayList<>();
        List<SourceReading> sources = new ArrayList<>();
        for (SourceSpec spec : specs) {
            sources.add(load(spec, findings));
        }
        return new Evidence(findings, sources, digest(sources));
    }

    private SourceReading load(SourceSpec spec, List<Finding> findings) {
        if (spec.from().matches("(?i)(https?:|mvn:).*")) {
            return new SourceReading(
                    spec,
                    List.of(),
                    false,
                    List.of(spec.from()
                            + ": this version reads files, directories and globs. Fetch the report before the build"));
        }
        List<Path> files;
        try {
            files = ReportFiles.find(spec.from(), base);
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            return new SourceReading(
                    spec, List.of(), false, List.of(spec.from() + ": could not be searched: " + e.getMessage()));
        }
        List<ReportReading> reports = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            List<Finding> ofReport = new ArrayList<>();
            try {
                SignalCounter signals = new SignalCounter(finding -> ofReport.add(placed(finding, spec)));
                ReportReading reading = read(spec, file, signals);
                reports.add(reading.withRemarks(signals.finish()));
                findings.addAll(ofReport);
            } catch (ReportException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return new SourceReading(spec, reports, files.isEmpty(), unreadable);
    }

    /**
     * Reads one file.
     *
     * @throws ReportException if it cannot be read to its end
     */
    ReportReading read(SourceSpec spec, Path file, Consumer<Finding> findings) {
        String location = shown(file);
        Report report = new Report(spec.id(), ReportDocument.ofFile(file, location), limits);
        ReportSummary summary = ReportReaders.read(report, spec.format(), findings);
        try {
            Instant own = summary.generated();
            return new ReportReading(
                    location,
                    digest(file),
                    summary.format(),
                    tool(summary),
                    own != null ? own : Files.getLastModifiedTime(file).toInstant(),
                    own != null ? AgeBasis.REPORT : AgeBasis.FILE,
                    summary.findings(),
                    summary.covered(),
                    summary.remarks());
        } catch (IOException e) {
            throw new ReportException(
                    ReportException.Reason.IO, location, "changed or vanished while it was read: " + e.getMessage(), e);
        }
    }

    private static @Nullable String tool(ReportSummary summary) {
        if (summary.tool() == null) {
            return null;
        }
        return summary.toolVersion() == null ? summary.tool() : summary.tool() + " " + summary.toolVersion();
    }

    private String shown(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path shown = normal.startsWith(base) ? base.relativize(normal) : normal;
        return shown.toString().replace('\\', '/');
    }

    /** Gives a finding the service and environment of its source where its report says nothing of them. */
    private static Finding placed(Finding finding, SourceSpec spec) {
        Asset asset = finding.asset();
        boolean nameless = asset.service() == null
                && asset.workload() == null
                && asset.image() == null
                && asset.host() == null
                && asset.url() == null;
        Asset placed = spec.service() != null && nameless ? asset.withService(spec.service()) : asset;
        placed = spec.environment() != null && placed.environment() == null
                ? placed.withEnvironment(spec.environment())
                : placed;
        return placed.equals(asset)
                ? finding
                : finding.toBuilder().asset(placed).build();
    }

    private static String digest(List<SourceReading> sources) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (SourceReading source : sources) {
            String id = source.spec().id();
            lines.put(id, "source " + id + " missing=" + source.missing() + " unreadable=" + source.unreadable());
            source.reports()
                    .forEach(report ->
                            lines.put(id + '\n' + report.location(), report.location() + ' ' + report.digest()));
        }
        MessageDigest digest = sha256();
        lines.values().forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest()).toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return Objects.requireNonNull(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
