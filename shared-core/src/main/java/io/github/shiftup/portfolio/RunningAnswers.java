package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What there is to say of a thing that runs however it is judged: that nobody built it, that it is not what was built, that it is old. */
final class RunningAnswers {
    private final EstateService service;
    private final int builds;
    private final Duration allowed;
    private final Instant asOf;
    private final ServiceContents contents;
    private final Consumer<Answer> told;

    /**
     * @param builds of the service, how many are known
     * @param allowed how long it may run
     */
    RunningAnswers(
            EstateService service,
            int builds,
            Duration allowed,
            Instant asOf,
            ServiceContents contents,
            Consumer<Answer> told) {
        this.service = service;
        this.builds = builds;
        this.allowed = allowed;
        this.asOf = asOf;
        this.contents = contents;
        this.told = told;
    }

    void of(Running each) {
        unknown(each);
        drift(each);
        age(each);
    }

    private void unknown(Running each) {
        if (each.build() == null) {
            String known = builds == 0
                    ? "no build of " + service.name() + " is known at all"
                    : "none of its " + Times.count(builds, "known build") + " has this version or digest";
            answer(
                    Question.UNKNOWN_IN_PRODUCTION,
                    each,
                    each.place() + " runs " + each.what() + ", and " + known + '.');
        }
    }

    private void drift(Running each) {
        Build build = each.build();
        if (build == null) {
            return;
        }
        String deployed = each.deployment().digest();
        String built = build.imageDigest();
        if (deployed != null && built != null && !deployed.equals(built)) {
            answer(
                    Question.DRIFT,
                    each,
                    each.place() + " runs " + each.what() + " as " + deployed + "; the build of that version is "
                            + built + '.');
        }
        Candidate content = each.deployment().isComposed() ? contents.of(build) : null;
        if (content != null) {
            List<String> differences = Differences.of(content, each.deployment());
            if (!differences.isEmpty()) {
                answer(
                        Question.DRIFT,
                        each,
                        each.place() + " does not consist of what was built: "
                                + String.join(
                                        "; ", differences.stream().limit(5).toList())
                                + (differences.size() > 5 ? "; and " + (differences.size() - 5) + " more" : "")
                                + '.');
            }
        }
    }

    private void age(Running each) {
        Instant since = each.deployment().since();
        if (since != null && since.plus(allowed).isBefore(asOf)) {
            answer(
                    Question.AGEING,
                    each,
                    each.place() + " runs " + each.what() + " since " + Times.date(since) + ", "
                            + Times.count(Times.days(since, asOf), "day") + "; "
                            + Times.count(allowed.toDays(), "day") + " are allowed.");
        }
    }

    private void answer(Question question, Running each, String text) {
        told.accept(new Answer(
                question,
                service.name(),
                service.owner(),
                each.deployment().environment(),
                each.what(),
                text,
                null,
                each.deployment().since(),
                each.deployment().where()));
    }
}
