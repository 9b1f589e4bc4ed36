package io.github.shiftup.match;

import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.AffectedVersions;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Subject.FoundBy;
import io.github.shiftup.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides whether a shipped component is affected, from everything that is said of one weakness in it. */
final class Rulings {
    /** Affected before mended, sure before unsure, then by purl. */
    private static final Comparator<Ruling> ORDER = Comparator.comparing((Ruling ruling) -> !ruling.affected())
            .thenComparing(Ruling::confidence)
            .thenComparing(ruling -> ruling.component().purl())
            .thenComparing(
                    ruling -> Objects.requireNonNullElse(ruling.component().sha256(), ""));

    private final Advisories advisories;

    Rulings(Advisories advisories) {
        this.advisories = advisories;
    }

    /**
     * Decides for every shipped component of the subject; affected ones first.
     *
     * @param statements of all findings of this weakness in this component
     * @param ids of the weakness, for advisories; asked for only where the statements tell nothing
     */
    List<Ruling> of(Subject subject, Collection<Statement> statements, Collection<String> ids) {
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
        rulings.sort(ORDER);
        return rulings;
    }

    private Ruling rule(
            Subject subject, ShippedComponent component, Collection<Statement> statements, Collection<String> ids) {
        String fix = subject.by() == FoundBy.CONTAINER ? null : nearestFix(component, statements);
        String version = component.coordinates().version();
        if (version == null) {
            return undecided(component, fix, ", whose version the candidate does not tell");
        }
        VersionScheme scheme = VersionScheme.of(component.coordinates().type());
        for (Statement statement : statements) {
            if (statement.versions().stream().anyMatch(reported -> scheme.compare(reported, version) == 0)) {
                return sameVersion(subject, component, fix);
            }
        }
        if (subject.by() == FoundBy.CONTAINER) {
            String other = ", the archive that packs it, in another version than production reports, and nothing tells"
                    + " whether the packed copy is still in it";
            return undecided(component, fix, other);
        }
        Answer answer = together(answers(scheme, version, statements));
        if (answer.says() == Answer.Says.NOTHING) {
            answer = fromAdvisories(component.coordinates(), version, ids);
        }
        if (answer.says() == Answer.Says.NOTHING) {
            return undecided(component, fix, nothingTells(statements));
        }
        return new Ruling(
                component, answer.isAffected(), Confidence.RANGE, answer.because(), answer.isAffected() ? fix : null);
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

    private static String nothingTells(Collection<Statement> statements) {
        TreeSet<String> reported = new TreeSet<>();
        statements.forEach(statement -> reported.addAll(statement.versions()));
        String where = reported.isEmpty() ? "" : " where production reports " + Words.of(String.join(", ", reported));
        return where + ", and nothing tells whether this version is affected: a fixed version, an affected range or an"
                + " advisory in intel would settle it";
    }

    private static List<Answer> answers(VersionScheme scheme, String version, Collection<Statement> statements) {
        return statements.stream()
                .filter(Statement::tellsWhatIsAffected)
                .map(statement -> VersionCheck.answer(scheme, version, statement.ranges(), statement.fixes()))
                .distinct()
                .sorted(Comparator.comparing(Answer::because))
                .toList();
    }

    /**
     * One answer from several. Who says "affected" is believed, with one exception: who knows only fixes of other release
     * branches gives way to who knows a fix of this one.
     */
    private static Answer together(List<Answer> answers) {
        Answer mended = first(answers, answer -> answer.isMended() && answer.specific());
        Answer affected = first(
                answers, answer -> answer.isAffected() && (mended.says() == Answer.Says.NOTHING || answer.specific()));
        if (affected.isAffected()) {
            return affected;
        }
        return mended.isMended() ? mended : first(answers, Answer::isMended);
    }

    private static Answer first(List<Answer> answers, java.util.function.Predicate<Answer> condition) {
        return answers.stream().filter(condition).findFirst().orElse(Answer.NOTHING);
    }

    private Answer fromAdvisories(Coordinates component, String version, Collection<String> ids) {
        VersionScheme scheme = VersionScheme.of(component.type());
        List<Answer> answers = new ArrayList<>();
        for (AffectedVersions known : advisories.find(component.type(), component.namespace(), component.name(), ids)) {
            Answer answer = VersionCheck.answer(scheme, version, known.ranges(), known.fixedVersions());
            if (answer.says() != Answer.Says.NOTHING) {
                answers.add(answer.saidBy(known.advisory()));
            }
        }
        return together(answers);
    }

    private static @Nullable String nearestFix(ShippedComponent component, Collection<Statement> statements) {
        String version = component.coordinates().version();
        if (version == null) {
            return null;
        }
        List<String> fixes = statements.stream()
                .flatMap(statement -> statement.fixes().stream())
                .distinct()
                .sorted()
                .toList();
        return VersionCheck.nearestFix(VersionScheme.of(component.coordinates().type()), version, fixes);
    }
}
