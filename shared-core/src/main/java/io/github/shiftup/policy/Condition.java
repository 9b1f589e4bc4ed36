package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One typed condition of a rule. */
sealed interface Condition {

    /** What is asked, as the policy writes it: {@code risk}. */
    String fact();

    /** What it is compared with, as printed: {@code >= 7}. */
    String limit();

    /** What the finding has, as printed. */
    String actual(Subject subject);

    /** Whether it holds; null if the fact is not known. */
    @Nullable
    Boolean holds(Subject subject);

    /** Any of the texts fits any of the globs. */
    record AnyGlob(String fact, List<Glob> globs) implements Condition {
        public AnyGlob {
            globs = List.copyOf(globs);
        }

        private List<String> values(Subject subject) {
            return switch (fact) {
                case "component" -> subject.components();
                case "finding" -> subject.ids();
                case "cwe" -> subject.cwes();
                case "source" -> subject.sources();
                case "environment" -> subject.environments();
                default -> throw new IllegalStateException("no text fact " + fact);
            };
        }

        @Override
        public String limit() {
            return globs.stream().map(Glob::text).collect(Collectors.joining(", "));
        }

        @Override
        public String actual(Subject subject) {
            List<String> values = values(subject);
            return values.isEmpty() ? "none" : String.join(", ", values);
        }

        @Override
        public Boolean holds(Subject subject) {
            return values(subject).stream().anyMatch(value -> globs.stream().anyMatch(glob -> glob.matches(value)));
        }
    }

    /** A number against a limit. */
    record Measure(String fact, Comparison comparison) implements Condition {

        private @Nullable Double value(Subject subject) {
            return switch (fact) {
                case "risk" -> subject.score();
                case "epss" -> subject.epss();
                case "ageDays" -> (double) subject.ageDays();
                default -> throw new IllegalStateException("no number " + fact);
            };
        }

        @Override
        public String limit() {
            return comparison.toString();
        }

        @Override
        public String actual(Subject subject) {
            Double value = value(subject);
            return value == null ? "unknown" : Comparison.text(value);
        }

        @Override
        public @Nullable Boolean holds(Subject subject) {
            Double value = value(subject);
            return value == null ? null : comparison.holds(value);
        }
    }

    /** At least this level. {@code UNKNOWN} is at least nothing but itself. */
    record AtLeast(Level level) implements Condition {
        @Override
        public String fact() {
            return "level";
        }

        @Override
        public String limit() {
            return level == Level.UNKNOWN ? "UNKNOWN" : ">= " + level;
        }

        @Override
        public String actual(Subject subject) {
            return subject.level().name();
        }

        @Override
        public Boolean holds(Subject subject) {
            return subject.level().isAtLeast(level);
        }
    }

    /** One of these kinds. */
    record OfKind(List<Kind> kinds) implements Condition {
        public OfKind {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String fact() {
            return "kind";
        }

        @Override
        public String limit() {
            return kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
        }

        @Override
        public String actual(Subject subject) {
            return subject.kind().name();
        }

        @Override
        public Boolean holds(Subject subject) {
            return kinds.contains(subject.kind());
        }
    }

    /** One of these standings. */
    record InStanding(List<Standing> standings) implements Condition {
        public InStanding {
            standings = List.copyOf(standings);
        }

        @Override
        public String fact() {
            return "standing";
        }

        @Override
        public String limit() {
            return standings.stream().map(Standing::name).collect(Collectors.joining(", "));
        }

        @Override
        public String actual(Subject subject) {
            return subject.standing().name();
        }

        @Override
        public Boolean holds(Subject subject) {
            return standings.contains(subject.standing());
        }
    }

    /** A yes-or-no fact. */
    record Flag(String fact, boolean wanted) implements Condition {

        private @Nullable Boolean value(Subject subject) {
            return switch (fact) {
                case "knownExploited" -> subject.knownExploited();
                case "fixAvailable" -> subject.fixAvailable();
                case "exposed" -> subject.exposed();
                default -> throw new IllegalStateException("no flag " + fact);
            };
        }

        @Override
        public String limit() {
            return String.valueOf(wanted);
        }

        @Override
        public String actual(Subject subject) {
            Boolean value = value(subject);
            return value == null ? "unknown" : value.toString();
        }

        @Override
        public @Nullable Boolean holds(Subject subject) {
            Boolean value = value(subject);
            return value == null ? null : value == wanted;
        }
    }
}
