package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
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

    /** Where a vulnerability stands, and its targets. Texts are made only for what becomes a finding. */
    interface Place {
        String vulnerability();

        String target(int index);
    }

    /** Makes a finding for each affected component, or one without where none is named. */
    void accept(CycloneDxVulnerability vulnerability, Place place) {
        List<CycloneDxVulnerability.Target> targets = vulnerability.targets;
        for (CycloneDxVulnerability.Target target : targets) {
            resolve(target);
            if (!target.known && !secondPass) {
                postponedFrom = index - 1;
                return;
            }
        }
        if (targets.isEmpty()) {
            emit(common(vulnerability, place.vulnerability()).build());
            return;
        }
        FindingBuilder builder = common(vulnerability, place.target(0));
        for (int i = 0; i < targets.size(); i++) {
            CycloneDxVulnerability.Target target = targets.get(i);
            dangling += target.known ? 0 : 1;
            Finding finding = versions(builder, vulnerability, target).build();
            emit(finding);
            if (i + 1 < targets.size()) {
                builder = finding.toBuilder().source(at(place.target(i + 1)));
            }
        }
    }

    private Provenance at(String pointer) {
        return report.at(CycloneDxReader.ID, bom.tool, bom.toolVersion, pointer);
    }

    private FindingBuilder common(CycloneDxVulnerability vulnerability, String pointer) {
        FindingBuilder builder = Finding.of(vulnerability.name(), Kind.VULNERABILITY, at(pointer))
                .title(vulnerability.title)
                .severity(vulnerability.ratings.severity(), vulnerability.ratings.level())
                .activity(vulnerability.activity())
                .state(vulnerability.stateWords())
                .statement(vulnerability.statement(bom.timestamp))
                .asset(bom.asset)
                .firstSeen(vulnerability.firstIssued)
                .lastSeen(bom.timestamp != null ? bom.timestamp : vulnerability.lastUpdated)
                .epss(vulnerability.ratings.epss());
        for (String reference : vulnerability.references) {
            builder.alias(reference);
        }
        for (String cwe : vulnerability.cwes) {
            builder.cwe(cwe);
        }
        for (Rating rating : vulnerability.ratings.all()) {
            builder.rating(rating);
        }
        return builder;
    }

    private static FindingBuilder versions(
            FindingBuilder builder, CycloneDxVulnerability vulnerability, CycloneDxVulnerability.Target target) {
        Component component = target.component;
        builder.component(component)
                .affectedRanges(target.versions.affected(component == null ? null : component.version()))
                .fixedVersions(target.versions.fixes())
                .fixedVersion(vulnerability.fixOf(target.ref));
        CycloneDxVersions.recommended(vulnerability.recommendation, component == null ? null : component.name())
                .forEach(builder::fixedVersion);
        return builder;
    }

    private void resolve(CycloneDxVulnerability.Target target) {
        String ref = target.ref;
        if (ref == null) {
            target.known = true;
            return;
        }
        target.component = bom.find(ref);
        target.known = target.component != null;
        if (target.known) {
            return;
        }
        if (!ref.startsWith("urn:cdx:")) {
            target.component = ofPurl(ref);
            return;
        }
        String element = element(ref);
        if (bom.isSelf(ref)) {
            target.component = bom.find(element);
            target.known = target.component != null;
        } else {
            // Another document's element is known by nothing but its name, which is a purl at best.
            target.known = bom.serialNumber != null || secondPass;
        }
        if (target.component == null) {
            target.component = ofPurl(element);
        }
    }

    /** The bom-ref in a BOM-Link: URL-encoded by the specification, but tools also write purls as they are. */
    private static String element(String link) {
        String fragment = link.substring(link.indexOf('#') + 1);
        return Purls.isPurl(fragment) ? fragment : Purls.unescaped(fragment);
    }

    private static @Nullable Component ofPurl(String ref) {
        return Purls.isPurl(ref) ? new Component(null, ref, Purls.version(ref), null, null) : null;
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
                bom.vulnerabilitiesListed ? bom.covered : 0,
                remarks());
    }

    private List<String> remarks() {
        if (!bom.vulnerabilitiesListed) {
            return List.of("has no list of vulnerabilities, not even an empty one: it says what is there, and not that"
                    + " anybody looked for what is wrong with it");
        }
        return dangling == 0
                ? List.of()
                : List.of(dangling + " of " + count
                        + " findings point to a component that the document does not have; they cannot be held"
                        + " against a build unless the reference is a purl");
    }
}
