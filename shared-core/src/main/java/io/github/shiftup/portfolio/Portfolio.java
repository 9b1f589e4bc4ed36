package io.github.shiftup.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an estate consists of, and the answers to what is asked of it.
 *
 * @param estate name of it
 * @param asOf the moment it is told for
 * @param rebuiltWithin time after which a build has aged
 * @param deployedWithin time after which a deployment has aged
 * @param services in the estate's order
 * @param unclaimed what runs and is no service's
 * @param answers by question, then in the estate's order
 * @param spread components of which several versions are in the estate, those with most versions first
 * @param problems what could not be read or does not fit together
 */
public record Portfolio(
        String estate,
        Instant asOf,
        Duration rebuiltWithin,
        Duration deployedWithin,
        List<ServiceView> services,
        List<DeployedView> unclaimed,
        List<Answer> answers,
        List<ComponentSpread> spread,
        List<String> problems) {

    public Portfolio {
        services = List.copyOf(services);
        unclaimed = List.copyOf(unclaimed);
        answers = List.copyOf(answers);
        spread = List.copyOf(spread);
        problems = List.copyOf(problems);
    }

    /** The answers to one question. */
    public List<Answer> answers(Question question) {
        return answers.stream().filter(answer -> answer.question() == question).toList();
    }

    /**
     * The questions of these that have an answer, each with how many.
     *
     * @param questions names, in any case
     * @throws IllegalArgumentException if one is no question
     */
    public List<String> failing(List<String> questions) {
        List<String> failing = new ArrayList<>();
        for (String name : questions) {
            Question question = Question.of(name);
            int count = answers(question).size();
            if (count > 0) {
                failing.add(question.title() + ": " + count);
            }
        }
        return failing;
    }

    /** How many things run. */
    public long running() {
        return unclaimed.size()
                + services.stream()
                        .mapToLong(service -> service.deployed().size())
                        .sum();
    }
}
