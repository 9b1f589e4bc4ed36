package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.inventory.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All findings of an estate, ordered so that the few that concern one service are found without looking at the others. What
 * is picked for a service and a candidate leads to the same decisions as all findings would, but for what is elsewhere:
 *
 * <ul>
 *   <li>every finding of the service itself, by whatever name production has for it;
 *   <li>of the findings of others, those whose component has a name in common with something that the candidate ships. Of
 *       those that differ only in place and time, the ones that carry the first and last sightings stand for all;
 *   <li>whoever reports the weakness of one of these in a component of the same name, and whoever states something of it.
 * </ul>
 *
 * Built once; thread-safe from then on.
 */
public final class EvidenceIndex {
    private final List<Finding> findings;
    private final AliasClasses classes;
    private final Numbers[] ofService;
    private final int[] groupOf;
    private final SightingGroups groups;
    /** By group, its name if it has just one. */
    private final @Nullable String[] onlyName;

    private final Map<String, Numbers> byName = new HashMap<>();
    private final Map<String, Numbers> statements = new HashMap<>();

    private EvidenceIndex(
            List<Finding> findings, int services, Function<Asset, int[]> owners, SightingGroups.ReportTime reported) {
        this.findings = findings;
        this.ofService = new Numbers[services];
        this.groupOf = new int[findings.size()];
        Stated stated = new Stated(findings);
        this.classes = stated.classes();
        this.groups = new SightingGroups(findings, stated, reported);
        Map<Asset, int[]> known = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            for (int service : known.computeIfAbsent(finding.asset(), owners)) {
                if (ofService[service] == null) {
                    ofService[service] = new Numbers();
                }
                ofService[service].add(i);
            }
            groupOf[i] = groups.add(i);
            if (finding.statement() != null) {
                statements
                        .computeIfAbsent(classes.of(finding), any -> new Numbers())
                        .add(i);
            }
        }
        this.onlyName = new String[groups.size()];
        Map<String, String> names = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            Set<String> ofGroup = ComponentNames.of(groups.example(group).subject());
            for (String name : ofGroup) {
                String one = names.computeIfAbsent(name, any -> name);
                byName.computeIfAbsent(one, any -> new Numbers()).add(group);
                onlyName[group] = ofGroup.size() == 1 ? one : null;
            }
        }
    }

    /**
     * Orders findings.
     *
     * @param findings of all sources; kept
     * @param directory of the services that will be asked for, by their place in it
     * @param services how many there are
     * @param reported when the report was made in which a finding stands; null where nobody tells
     */
    public static EvidenceIndex of(
            List<Finding> findings,
            ServiceDirectory directory,
            int services,
            Function<Provenance, @Nullable Instant> reported) {
        return new EvidenceIndex(findings, services, directory::owners, reported::apply);
    }

    /** Which ids name one weakness, by all findings. */
    public AliasClasses classes() {
        return classes;
    }

    /** How many findings there are. */
    public int size() {
        return findings.size();
    }

    /** What concerns a service and a candidate of it, in the order of reading. */
    public List<Finding> concerning(int service, Candidate candidate) {
        Numbers picked = new Numbers();
        Set<String> names = ComponentNames.of(candidate);
        Numbers own = ofService[service];
        for (int i = 0; own != null && i < own.size(); i++) {
            int group = groupOf[own.get(i)];
            picked.add(own.get(i));
            String only = onlyName[group];
            if (only == null || !names.contains(only)) {
                groups.addTo(picked, group);
                addNamesakes(group, picked);
            }
        }
        for (String name : names) {
            Numbers found = byName.get(name);
            for (int i = 0; found != null && i < found.size(); i++) {
                int group = found.get(i);
                if (groups.example(group).kind() != Kind.BEHAVIOUR) {
                    groups.addTo(picked, group);
                    if (onlyName[group] == null) {
                        addNamesakes(group, picked);
                    }
                }
            }
        }
        addStatements(picked);
        List<Finding> concerning = new ArrayList<>(picked.size());
        for (int number : picked.sortedDistinct()) {
            concerning.add(findings.get(number));
        }
        return concerning;
    }

    private void addStatements(Numbers picked) {
        if (statements.isEmpty()) {
            return;
        }
        Set<String> weaknesses = new HashSet<>();
        for (int i = 0; i < picked.size(); i++) {
            weaknesses.add(classes.of(findings.get(picked.get(i))));
        }
        weaknesses.forEach(weakness -> picked.addAll(statements.get(weakness)));
    }

    /**
     * Who reports the same weakness in a component that shares any name with this one: its names may be of two components, or
     * another one's may be better.
     */
    private void addNamesakes(int group, Numbers picked) {
        Finding example = groups.example(group);
        String weakness = classes.of(example);
        for (String name : ComponentNames.of(example.subject())) {
            Numbers namesakes = byName.get(name);
            for (int i = 0; namesakes != null && i < namesakes.size(); i++) {
                int other = namesakes.get(i);
                if (other != group && classes.of(groups.example(other)).equals(weakness)) {
                    groups.addTo(picked, other);
                }
            }
        }
    }
}
