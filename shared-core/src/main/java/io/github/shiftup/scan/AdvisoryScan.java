package io.github.shiftup.scan;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Confidence;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Matcher;
import io.github.shiftup.match.ServiceIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which advisories speak of what a candidate ships, by coordinates and version order: no guess by names, no CPE.
 *
 * @param findings one for each advisory and affected version that is shipped, by component, then in the records' order
 * @param components of the candidate that were looked up
 * @param undecided advisories that name a shipped component, of which nothing tells whether its version is affected
 */
public record AdvisoryScan(List<Finding> findings, int components, List<String> undecided) {
    /** How findings of this scan name their tool. */
    public static final String TOOL = "Shift Up advisories";

    private static final ServiceIdentity NOBODY =
            new ServiceIdentity("candidate", List.of(), List.of(), List.of(), List.of());

    public AdvisoryScan {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
    }

    /**
     * Scans.
     *
     * @param advisories asked only where a record's ranges cannot be told without the ecosystem's order
     */
    public static AdvisoryScan of(Candidate candidate, AdvisoryBook book, Supplier<Advisories> advisories) {
        Scanner scanner = new Scanner(candidate, book, Matcher.of(candidate, NOBODY, List.of(), Advisories.none()));
        AdvisoryScan scan = scanner.scan();
        return scan.undecided.isEmpty()
                ? scan
                : new Scanner(candidate, book, Matcher.of(candidate, NOBODY, List.of(), advisories.get())).scan();
    }

    private static final class Scanner {
        private final Candidate candidate;
        private final AdvisoryBook book;
        private final Matcher matcher;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> undecided = new ArrayList<>();

        Scanner(Candidate candidate, AdvisoryBook book, Matcher matcher) {
            this.candidate = candidate;
            this.book = book;
            this.matcher = matcher;
        }

        AdvisoryScan scan() {
            Map<String, Coordinates> names = new LinkedHashMap<>();
            candidate.components().forEach(each -> names.put(each.coordinates().displayName(), each.coordinates()));
            names.keySet().forEach(name -> book.of(name).forEach(said -> add(name, said)));
            return new AdvisoryScan(findings, candidate.components().size(), undecided);
        }

        private void add(String name, Finding said) {
            // Without ranges, or with some that only the ecosystem's order can tell, fixes alone say too much: all
            // before.
            Match match = matcher.match(
                    said.affectedRanges().isEmpty()
                            ? said.toBuilder().fixedVersions(List.of()).build()
                            : said);
            if (!match.standing().isJudged()) {
                return;
            }
            if (match.confidence() == Confidence.NAME_ONLY) {
                undecided.add(said.id() + " of " + name);
                return;
            }
            for (ShippedComponent component : match.components()) {
                findings.add(said.toBuilder()
                        .component(Component.ofPurl(
                                component.purl(), name, component.coordinates().version()))
                        .source(new Provenance(
                                Provenance.SCAN,
                                said.source().format(),
                                TOOL,
                                null,
                                said.source().location(),
                                said.source().pointer()))
                        .build());
            }
        }
    }
}
