package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.evidence.reader.ReportSummary;
import io.github.shiftup.evidence.seal.Seals;
import io.github.shiftup.evidence.seal.UntrustedException;
import io.github.shiftup.evidence.snapshot.AssetCount;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.stream.FileProblems;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the sources name. A report counts whole or not at all: if it cannot be read to its end, none of its findings
 * is used and its source is {@link SourceHealth#UNREADABLE}.
 */
public final class EvidenceLoader {
    private final SourcePlan plan;
    private final Limits limits;
    private final UnaryOperator<Finding> each;

    /** A loader of whatever the plan's fetcher gets. */
    public EvidenceLoader(SourcePlan plan, Limits limits) {
        this(plan, limits, UnaryOperator.identity());
    }

    /**
     * A loader of a great many.
     *
     * @param each takes every finding once it has its place, and gives one that is equal
     */
    public EvidenceLoader(SourcePlan plan, Limits limits, UnaryOperator<Finding> each) {
        this.plan = plan;
        this.limits = limits;
        this.each = each;
    }

    /**
     * A loader of files.
     *
     * @param base that relative paths are relative to: the policy's folder
     */
    public EvidenceLoader(Path base, Limits limits) {
        this(new SourcePlan(new Fetchers(base, SourceAccess.FILES), null, null, null, false), limits);
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
        Fetched fetched;
        try {
            fetched = plan.fetcher().fetch(spec.request());
        } catch (FetchException e) {
            return SourceReading.absent(spec, e.kind(), e.text() + history(spec, e.kind()));
        }
        if (fetched.files().isEmpty()) {
            return SourceReading.absent(
                    spec,
                    FetchException.Kind.MISSING,
                    "no report at " + spec.shown() + history(spec, FetchException.Kind.MISSING));
        }
        List<ReportReading> reports = new ArrayList<>();
        List<Finding> ofSource = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<String> untrusted = new ArrayList<>();
        AssetNames assets = new AssetNames();
        for (FetchedFile file : fetched.files()) {
            List<Finding> ofReport = new ArrayList<>();
            try {
                SignalCounter signals = new SignalCounter(finding -> ofReport.add(each.apply(placed(finding, spec))));
                ReportReading report = read(spec, file, signals).withRemarks(signals.finish());
                reports.add(report);
                ofSource.addAll(ofReport);
                ofReport.forEach(finding -> assets.add(finding.asset()));
                if (ofReport.isEmpty() && report.covered() > 0) {
                    assets.addClean(report.location());
                }
            } catch (ReportException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            } catch (UntrustedException e) {
                untrusted.add(e.text());
            }
        }
        SourceReading reading = new SourceReading(
                spec,
                reports,
                null,
                null,
                unreadable,
                untrusted,
                assets.coverage(spec.expect(), plan.before(spec)),
                fetched.copyOf(),
                fetched.remarks());
        SourceReading checked = Freshness.check(reading, plan.accepted());
        if (checked.untrusted().size() == untrusted.size()) {
            findings.addAll(ofSource);
        }
        return checked;
    }

    /** Whether a source that is silent has ever said anything, as far as the last snapshot knows. */
    private String history(SourceSpec spec, FetchException.Kind kind) {
        if (plan.last() == null || kind != FetchException.Kind.MISSING) {
            return "";
        }
        AssetCount before = plan.before(spec);
        return before == null
                ? "; nor had the last snapshot any, of "
                        + plan.last().index().created().truncatedTo(ChronoUnit.SECONDS)
                        + ": it may never have reported anything"
                : "; at the last snapshot, of " + before.at().truncatedTo(ChronoUnit.SECONDS) + ", it reported on "
                        + before.assets() + " assets";
    }

    /**
     * Reads one file.
     *
     * @throws ReportException if it cannot be read to its end, or is not what was fetched
     * @throws UntrustedException if it is not what its source signed
     */
    ReportReading read(SourceSpec spec, FetchedFile file, Consumer<Finding> findings) throws UntrustedException {
        String location = file.location();
        Seals.Opened opened = opened(spec, file);
        ReportDocument document = opened == null ? ReportDocument.ofFile(file.file(), location) : opened.document();
        Report report = new Report(spec.id(), document, limits);
        ReportSummary summary = ReportReaders.read(report, spec.format(), findings);
        Instant own = summary.generated();
        List<String> remarks = new ArrayList<>(summary.remarks());
        if (opened != null && !opened.signed()) {
            remarks.add("is not signed; its source need not sign");
        }
        return new ReportReading(
                location,
                "sha256:" + (opened == null ? digest(file) : opened.sha256()),
                summary.format(),
                tool(summary),
                own != null ? own : file.modified(),
                own != null ? AgeBasis.REPORT : basis(file),
                file.modified(),
                summary.findings(),
                summary.covered(),
                remarks);
    }

    private static Seals.@Nullable Opened opened(SourceSpec spec, FetchedFile file) throws UntrustedException {
        if (spec.signature() == null) {
            return null;
        }
        try {
            Seals.Opened opened = Seals.open(spec.signature(), file);
            if (file.sha256() != null && !file.sha256().equals(opened.sha256())) {
                throw new ReportException(Reason.IO, file.location(), "is not what was fetched: its copy was changed");
            }
            return opened;
        } catch (IOException e) {
            throw new ReportException(Reason.IO, file.location(), "could not be opened: " + FileProblems.text(e), e);
        }
    }

    private static @Nullable AgeBasis basis(FetchedFile file) {
        if (file.modified() == null) {
            return null;
        }
        return switch (file.basis()) {
            case FILE -> AgeBasis.FILE;
            case SERVER -> AgeBasis.SERVER;
        };
    }

    /** The digest of what was read. */
    private static String digest(FetchedFile file) {
        String digest;
        try {
            digest = Sha256.of(file.file());
        } catch (IOException e) {
            throw new ReportException(
                    Reason.IO, file.location(), "changed or vanished while it was read: " + e.getMessage(), e);
        }
        if (file.sha256() != null && !file.sha256().equals(digest)) {
            throw new ReportException(Reason.IO, file.location(), "is not what was fetched: its copy was changed");
        }
        return digest;
    }

    private static @Nullable String tool(ReportSummary summary) {
        if (summary.tool() == null) {
            return null;
        }
        return summary.toolVersion() == null ? summary.tool() : summary.tool() + " " + summary.toolVersion();
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
            lines.put(
                    id,
                    "source " + id + " missing=" + (source.absence() == null ? "false" : source.absenceText())
                            + " unreadable=" + source.unreadable()
                            + (source.untrusted().isEmpty() ? "" : " untrusted=" + source.untrusted())
                            + (source.coverage().before() == null
                                    ? ""
                                    : " before=" + source.coverage().before()));
            source.reports()
                    .forEach(report ->
                            lines.put(id + '\n' + report.location(), report.location() + ' ' + report.digest()));
        }
        StringBuilder text = new StringBuilder();
        lines.values().forEach(line -> text.append(line).append('\n'));
        return "sha256:" + Sha256.of(text.toString());
    }
}
