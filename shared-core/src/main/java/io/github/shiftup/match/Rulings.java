package io.github.shiftup.match;

import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.AffectedVersions;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Subject.FoundBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether a shipped component is affected, from everything that is said of one weakness in it. */
final class Rulings {
    private final Advisories advisories;
    private final KnownAnswers known;

    Rulings(Advisories advisories, KnownAnswers known) {
        this.advisories = advisories;
        this.known = known;
    }

    /**
     * Decides for every shipped component of the subject.
     *
     * @param statements of all findings of this weakness in this component
     * @param ids of the weakness, for advisories; asked for only where the statements tell nothing
     */
    Comparison of(Subject subject, Collection<Statement> statements, Supplier<Collection<String>> ids) {
        List<Ruling> rulings = new ArrayList<>();
        for (ShippedComponent component : subject.sameFile()) {
            String because = ", the very file that production reports (same SHA-256)";
            rulings.add(new Ruling(
                    component, true, sure(subject, Confidence.EXACT), because, nearestFix(component, statements)));
        }
        for (ShippedComponent component : subject.shipped()) {
            if (!subject.sameFile().contains(component)) {
                rulings.add(rule(subject, component, statements, ids));
            }
        }
        return Comparison.of(rulings);
    }

    private Ruling rule(
            Subject subject,
            ShippedComponent component,
            Collection<Statement> statements,
            Supplier<Collection<String>> ids) {
        boolean packed = subject.by() == FoundBy.CONTAINER;
        String version = component.coordinates().version();
        if (version == null) {
            String none = packed ? null : nearestFix(component, statements);
            return undecided(component, none, ", whose version the candidate does not tell");
        }
        VersionCheck check = new VersionCheck(component.coordinates().type(), version);
        KnownAnswers.Said said =
                known.of(component.coordinates().type(), version, statements, () -> said(check, statements));
        String fix = packed ? null : said.fix();
        if (said.reported()) {
            return sameVersion(subject, component, fix);
        }
        if (packed) {
            String other = ", the archive that packs it, in another version than production reports, and nothing tells"
                    + " whether the packed copy is still in it";
            return undecided(component, fix, other);
        }
        List<Answer> answers = said.answers();
        Answer answer = together(answers);
        if (answer.says() == Answer.Says.NOTHING) {
            List<AffectedVersions> listed = advisories(component.coordinates(), ids.get());
            List<Answer> more = saidBy(listed, component.coordinates().type(), version);
            answer = together(more);
            answers = Stream.concat(answers.stream(), more.stream()).toList();
            fix = fix != null ? fix : check.nearestFix(fixes(listed.stream().map(AffectedVersions::fixedVersions)));
        }
        if (answer.says() == Answer.Says.NOTHING) {
            return undecided(component, fix, nothingTells(statements, answers));
        }
        return new Ruling(
                component, answer.isAffected(), Confidence.RANGE, answer.because(), answer.isAffected() ? fix : null);
    }

    /** What the statements say of a version, whoever ships it. */
    private static KnownAnswers.Said said(VersionCheck check, Collection<Statement> statements) {
        boolean reported = statements.stream().anyMatch(check::isReportedBy);
        return new KnownAnswers.Said(
                check.nearestFix(fixes(statements.stream().map(Statement::fixes))),
                reported,
                reported ? List.of() : answers(check, statements));
    }

    private static Ruling sameVersion(Subject subject, ShippedComponent component, @Nullable String fix) {
        if (subject.by() == FoundBy.CONTAINER) {
            return new Ruling(component, true, Confidence.SAME_VERSION, ", which packs it, as in production", fix);
        }
        Confidence confidence =
                sure(subject, subject.by() == FoundBy.PURL ? Confidence.EXACT : Confidence.SAME_VERSION);
        return new Ruling(component, true, confidence, ", the very version that production reports", fix);
    }

    private static Confidence sure(Subject subject, Confidence confidence) {
        return subject.inferred() ? Confidence.SAME_VERSION : confidence;
    }

    private static Ruling undecided(ShippedComponent component, @Nullable String fix, String because) {
        return new Ruling(component, true, Confidence.NAME_ONLY, because, fix);
    }

    private static String nothingTells(Collection<Statement> statements, List<Answer> answers) {
        Set<String> reported = new TreeSet<>();
        statements.forEach(statement -> reported.addAll(statement.versions()));
        String where = reported.isEmpty() ? "" : " where production reports " + Words.of(String.join(", ", reported));
        String unreadable =
                first(answers, answer -> !answer.because().isEmpty()).because();
        String what = unreadable.isEmpty()
                ? "nothing tells whether this version is affected"
                : "what is said of affected versions cannot be read (" + Words.of(unreadable) + ')';
        return where + ", and " + what + ": a fixed version, an affected range or an advisory in intel would settle it";
    }

    private static List<Answer> answers(VersionCheck check, Collection<Statement> statements) {
        return statements.stream()
                .filter(Statement::tellsWhatIsAffected)
                .map(check::answer)
                .distinct()
                .sorted(Comparator.comparing(Answer::because))
                .toList();
    }

    /**
     * One answer from several. Who says "affected" is believed, with one exception: a finding in a newer version that
     * knows only the fixes of other release branches gives way to who knows that this version is mended.
     */
    private static Answer together(List<Answer> answers) {
        Answer mended = first(answers, Answer::isMended);
        Answer affected = first(answers, answer -> answer.isAffected() && (answer.firm() || !mended.isMended()));
        return affected.isAffected() ? affected : mended;
    }

    private static Answer first(List<Answer> answers, Predicate<Answer> condition) {
        return answers.stream().filter(condition).findFirst().orElse(Answer.nothing(""));
    }

    private List<AffectedVersions> advisories(Coordinates component, Collection<String> ids) {
        return advisories.find(component.type(), component.namespace(), component.name(), ids);
    }

    private static List<Answer> saidBy(List<AffectedVersions> known, String purlType, String version) {
        AdvisoryCheck check = new AdvisoryCheck(purlType, version);
        return known.stream().map(check::answer).toList();
    }

    private static List<String> fixes(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    private static @Nullable String nearestFix(ShippedComponent component, Collection<Statement> statements) {
        String version = component.coordinates().version();
        if (version == null) {
            return null;
        }
        List<String> fixes = fixes(statements.stream().map(Statement::fixes));
        return new VersionCheck(component.coordinates().type(), version).nearestFix(fixes);
    }
}
