package io.github.shiftup.policy.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file that people write cannot be used. Holds all problems at once, in the order of the file. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PolicyException(List<Problem> problems) {
        super(problems.stream().sorted(order()).map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(order()).toList();
    }

    /** One problem that concerns the whole file. */
    public static PolicyException of(String file, String message) {
        return new PolicyException(List.of(new Problem(file, 0, 0, message, "")));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static Comparator<Problem> order() {
        return Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);
    }
}
