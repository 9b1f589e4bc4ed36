package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of vulnerabilities as they come, as long as everything they point to is known already.
 *
 * <p>Keys have no order: components, services or the metadata may come after the vulnerabilities that need them. From the
 * first vulnerability on that cannot be completed, the first pass leaves all to a second one, which knows everything.
 */
final class CycloneDxFindings {
    private final Report report;
    private final CycloneDxBom bom;
    private final Consumer<Finding> sink;

    /** Index of the first vulnerability that is left to the second pass; negative if there is none. */
    private long postponedFrom = -1;

    private boolean secondPass;
    private long index;
    private long count;
    private long dangling;

    CycloneDxFindings(Report report, CycloneDxBom bom, Consumer<Finding> sink) {
        this.report = report;
        this.bom = bom;
        this.sink = sink;
    }

    /** Ends the first pass. True if a second one is needed, with this same object. */
    boolean needsSecondPass() {
        secondPass = true;
        index = 0;
        return postponedFrom >= 0;
    }

    boolean isSecondPass() {
        return secondPass;
    }

    /** Whether the next vulnerability is worth reading in this pass; it counts as read either way. */
    boolean wantsNext() {
        long next = index++;
        if (secondPass) {
            return next >= postponedFrom;
        }
        if (postponedFrom < 0 && !bom.metadataRead) {
            postponedFrom = next;
        }
        return postponedFrom < 0;
    }

    /**
     * Makes a finding for each affected component, or one without where none is named.
     *
     * @param pointer to the vulnerability
     * @param targets name of the list of affected components below it, as a pointer goes on: {@code /affects/}
     * @param error makes an exception of what is wrong with it
     */
    void accept(CycloneDxVulnerability vulnerability, String pointer, Targets targets, Problem error) {
        String id = vulnerability.name();
        if (id == null) {
            throw error.of(
                    Reason.SHAPE,
                    "a vulnerability has neither an id nor a reference nor a bom-ref, so that nothing can name it");
        }
        List<Resolved> resolved = new ArrayList<>(vulnerability.targets.size());
        for (CycloneDxVulnerability.Target target : vulnerability.targets) {
            resolved.add(resolve(target.ref));
        }
        if (!secondPass && resolved.stream().anyMatch(each -> !each.known)) {
            postponedFrom = index - 1;
            return;
        }
        FindingBuilder builder = common(id, vulnerability);
        if (resolved.isEmpty()) {
            emit(builder.source(at(pointer)).build());
            return;
        }
        Finding first = null;
        for (int i = 0; i < resolved.size(); i++) {
            FindingBuilder each = first == null ? builder : first.toBuilder();
            dangling += resolved.get(i).known ? 0 : 1;
            Finding finding = each.source(at(targets.pointer(pointer, i)))
                    .component(resolved.get(i).component)
                    .build();
            first = first == null ? finding : first;
            emit(withVersions(finding, vulnerability, vulnerability.targets.get(i)));
        }
    }

    /** How a pointer to a target continues a pointer to its vulnerability. */
    @FunctionalInterface
    interface Targets {
        String pointer(String vulnerability, int target);
    }

    /** An error at the place where the cursor stands. */
    @FunctionalInterface
    interface Problem {
        ReportException of(Reason reason, String what);
    }

    private FindingBuilder common(String id, CycloneDxVulnerability vulnerability) {
        FindingBuilder builder = Finding.of(id, Kind.VULNERABILITY, at(""))
                .title(vulnerability.title)
                .severity(vulnerability.ratings.severity(), vulnerability.ratings.level())
                .activity(vulnerability.activity())
                .state(vulnerability.stateWords())
                .asset(bom.asset)
                .firstSeen(vulnerability.firstIssued)
                .lastSeen(bom.timestamp != null ? bom.timestamp : vulnerability.lastUpdated)
                .epss(vulnerability.ratings.epss());
        vulnerability.references.forEach(builder::alias);
        vulnerability.cwes.forEach(builder::cwe);
        vulnerability.ratings.all().forEach(builder::rating);
        return builder;
    }

    private static Finding withVersions(
            Finding finding, CycloneDxVulnerability vulnerability, CycloneDxVulnerability.Target target) {
        Component component = finding.component();
        List<String> ranges = target.versions.affected(component == null ? null : component.version());
        List<String> recommended = CycloneDxVersions.recommended(
                vulnerability.recommendation, component == null ? null : component.name());
        String fix = vulnerability.fixOf(target.ref);
        if (ranges.isEmpty()
                && recommended.isEmpty()
                && fix == null
                && target.versions.fixes().isEmpty()) {
            return finding;
        }
        FindingBuilder builder = finding.toBuilder().fixedVersion(fix);
        ranges.forEach(builder::affectedRange);
        target.versions.fixes().forEach(builder::fixedVersion);
        recommended.forEach(builder::fixedVersion);
        return builder.build();
    }

    private record Resolved(boolean known, @Nullable Component component) {}

    private Resolved resolve(@Nullable String ref) {
        if (ref == null) {
            return new Resolved(true, null);
        }
        Component component = bom.find(ref);
        if (component != null) {
            return new Resolved(true, component);
        }
        if (!ref.startsWith("urn:cdx:")) {
            return new Resolved(false, ofPurl(ref));
        }
        String element = element(ref);
        if (bom.isSelf(ref)) {
            component = bom.find(element);
            return new Resolved(component != null, component != null ? component : ofPurl(element));
        }
        // Another document's element is known by nothing but its name, which is a purl at best.
        return new Resolved(bom.serialNumber != null || secondPass, ofPurl(element));
    }

    /** The bom-ref in a BOM-Link: URL-encoded by the specification, but tools also write purls as they are. */
    private static String element(String link) {
        String fragment = link.substring(link.indexOf('#') + 1);
        return Purls.isPurl(fragment) ? fragment : Purls.unescaped(fragment);
    }

    private static @Nullable Component ofPurl(String ref) {
        return Purls.isPurl(ref) ? new Component(null, ref, Purls.version(ref), null, null) : null;
    }

    private Provenance at(String pointer) {
        return report.at(CycloneDxReader.ID, bom.tool, bom.toolVersion, pointer);
    }

    private void emit(Finding finding) {
        count++;
        sink.accept(finding);
    }

    ReportSummary summary() {
        return new ReportSummary(
                CycloneDxReader.ID,
                bom.specVersion,
                bom.tool,
                bom.toolVersion,
                bom.timestamp,
                count,
                bom.covered,
                dangling == 0
                        ? List.of()
                        : List.of(dangling + " of " + count
                                + " findings point to a component that the document does not have; they cannot be held"
                                + " against a build unless the reference is a purl"));
    }
}
