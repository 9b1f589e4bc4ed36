package io.github.shiftup.policy.imports;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.evidence.VexStatement.Status;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements of an OpenVEX document. Only "not affected" can be a waiver, and even that is a statement of what is so:
 * named under {@code evidence}, it needs none.
 */
final class OpenVexImport {
    static final String FORMAT = "openvex";

    private OpenVexImport() {}

    static boolean isOne(String text) {
        return text.toLowerCase(Locale.ROOT).contains(FORMAT);
    }

    /** @throws io.github.shiftup.stream.ReportException if it cannot be read */
    static List<ImportedWaiver> read(String name, byte[] content, List<String> remarks) {
        List<ImportedWaiver> waivers = new ArrayList<>();
        remarks.add(
                "what is not so needs no waiver: name the document under 'evidence' in the policy, and its statements"
                        + " are applied; a waiver is for who does not want to rely on them");
        ReportReaders.read(
                new Report("import", ReportDocument.ofBytes(content, name), Limits.DEFAULT),
                FORMAT,
                finding -> statement(finding, waivers, remarks));
        return waivers;
    }

    private static void statement(Finding finding, List<ImportedWaiver> waivers, List<String> remarks) {
        VexStatement statement = Objects.requireNonNull(finding.statement());
        String place = finding.source().pointer();
        if (statement.status() != Status.NOT_AFFECTED) {
            remarks.add(place + ": not carried over: " + finding.id() + " is "
                    + statement.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + ", which accepts nothing");
            return;
        }
        ImportedWaiver waiver = new ImportedWaiver(place);
        waiver.findings.add(finding.id());
        waiver.findings.addAll(finding.aliases());
        String reason = Stream.of(statement.justification(), statement.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        waiver.reason = reason.isEmpty() ? null : reason;
        product(finding, waiver);
        if (statement.author() != null) {
            waiver.lost("the author " + statement.author() + ", who is no owner here");
        }
        waivers.add(waiver);
    }

    private static void product(Finding finding, ImportedWaiver waiver) {
        Component component = finding.component();
        String purl = component == null ? null : component.purl();
        String name = component == null ? null : component.name();
        String product = product(finding.asset());
        if (purl != null) {
            waiver.select(PackageSelector.ofPurl(purl));
        } else if (name != null) {
            waiver.component = name;
        }
        if (product != null && waiver.component == null) {
            waiver.lostSelector("the product " + product);
        } else if (product != null) {
            waiver.lost("the product " + product + ": a waiver holds in all that this service runs");
        }
    }

    private static @Nullable String product(Asset asset) {
        return Stream.of(asset.image(), asset.service(), asset.workload(), asset.host(), asset.url())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
