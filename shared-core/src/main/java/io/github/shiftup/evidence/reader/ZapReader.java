package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;
import java.util.function.Consumer;

/** Reads the reports of ZAP, in JSON and XML. */
final class ZapReader implements ReportReader {
    static final String ID = "zap";
    static final String TOOL = "ZAP";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "ZAP reports",
            "traditional JSON and XML, and their plus variants, of ZAP 2.4 and later",
            List.of("JSON", "XML (OWASPZAPReport)"),
            "one alert of one site, whatever the number of its instances",
            List.of("ZAP desktop", "zap-baseline.py, zap-full-scan.py, zap-api-scan.py", "ZAP Automation Framework"),
            List.of(
                    "The id is the pluginid, an alias the alertRef where it differs; a CVE that ZAP tags an alert with is an"
                            + " alias too. CVEs in prose are not looked for.",
                    "The severity is the riskcode: 3 high, 2 medium, 1 low, 0 info. The words beside it are in the"
                            + " language of whoever ran ZAP.",
                    "Observed is the count, or the number of instances where that is larger.",
                    "Inactive: confidence 0, a false positive by someone's word. The state says the confidence.",
                    "The asset is the site. Sites of others that were crawled on the way are in the report too: runsAs.hosts"
                            + " in the policy tells which are the service's.",
                    "Last seen is created, before ZAP 2.15 generated, which names no zone (UTC is assumed) and may be in"
                            + " another language (then it is not read).",
                    "Requests and responses of the plus variants are not read: they can hold secrets."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        if (shape.isXml()) {
            return shape.has("OWASPZAPReport");
        }
        return shape.isJson()
                && shape.has("site")
                && !new GitlabReader().recognises(shape)
                && (shape.has("@generated") || shape.has("@version") || shape.has("@programName"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return Syntaxes.isXml(report.document(), report.limits())
                ? new ZapXml(report, findings).read()
                : new ZapJson(report, findings).read();
    }
}
