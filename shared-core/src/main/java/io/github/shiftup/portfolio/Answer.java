package io.github.shiftup.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param question that it answers
 * @param service name in the estate; null if none claims it
 * @param owner who answers for it; null if nobody does
 * @param environment where; null if it is not of one
 * @param what it is about: an image, a version, a component
 * @param text the answer as a sentence
 * @param finding that deploying would end; null for other questions
 * @param since when it is so; null if nobody tells
 * @param where the place in the list or record that shows it; null if it is not of one place
 */
public record Answer(
        Question question,
        @Nullable String service,
        @Nullable String owner,
        @Nullable String environment,
        String what,
        String text,
        @Nullable String finding,
        @Nullable Instant since,
        @Nullable String where) {}
