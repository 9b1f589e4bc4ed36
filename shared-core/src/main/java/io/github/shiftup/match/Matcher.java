package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Holds findings against one candidate. Built once; pure and thread-safe from then on. What it remembers of earlier
 * findings makes it faster and changes no answer.
 */
public final class Matcher {
    private final Subjects subjects;
    private final ServiceNames services;
    private final Rulings rulings;
    private final Standings standings;

    private Matcher(
            Candidate candidate,
            ServiceIdentity identity,
            List<FixClaim> claims,
            Advisories advisories,
            KnownAnswers known) {
        subjects = new Subjects(new ShippedIndex(candidate));
        services = new ServiceNames(identity);
        rulings = new Rulings(advisories, known);
        standings = new Standings(candidate.partial(), new ClaimBook(claims));
    }

    /**
     * Prepares the look-up.
     *
     * @param candidate what this build would ship
     * @param identity how production names this service
     * @param claims fix claims of the policy
     * @param advisories what intel knows of affected versions; {@link Advisories#none()} if nothing
     */
    public static Matcher of(
            Candidate candidate, ServiceIdentity identity, List<FixClaim> claims, Advisories advisories) {
        return new Matcher(candidate, identity, claims, advisories, KnownAnswers.none());
    }

    /**
     * The same for one of many candidates.
     *
     * @param known what was found out for others
     */
    public static Matcher of(
            Candidate candidate,
            ServiceIdentity identity,
            List<FixClaim> claims,
            Advisories advisories,
            KnownAnswers known) {
        return new Matcher(candidate, identity, claims, advisories, known);
    }

    /** How this one finding, by itself, stands to the candidate. {@link Sightings} weighs what several say together. */
    public Match match(Finding finding) {
        Subject subject = subject(finding);
        Belonging belonging = belonging(finding.asset());
        Comparison comparison = subject.isShipped() ? compare(subject, finding) : Comparison.NOTHING_SHIPPED;
        Lane lane = standings.lane(subject, comparison, belonging, finding.kind());
        return standings.match(lane, subject, comparison, belonging, finding);
    }

    Subject subject(Finding finding) {
        return subjects.of(finding);
    }

    Belonging belonging(Asset asset) {
        return services.belonging(asset);
    }

    Standings standings() {
        return standings;
    }

    /**
     * Holds one weakness in one component against the candidate, by everything that is said of it.
     *
     * @param ids of the weakness; asked for where the statements tell nothing
     */
    Comparison compare(Subject subject, Collection<Statement> statements, Supplier<Collection<String>> ids) {
        return rulings.of(subject, statements, ids);
    }

    private Comparison compare(Subject subject, Finding finding) {
        return compare(subject, List.of(Statement.of(finding, subject)), () -> ids(finding));
    }

    private static List<String> ids(Finding finding) {
        List<String> ids = new ArrayList<>(finding.aliases().size() + 1);
        ids.add(finding.id());
        ids.addAll(finding.aliases());
        return ids;
    }
}
