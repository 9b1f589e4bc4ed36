package io.github.shiftup.evidence.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer. Its body, if it is a report, is in a file.
 *
 * @param status of HTTP
 * @param headers as sent
 */
record Answer(int status, HttpHeaders headers) {

    String header(String name) {
        return headers.firstValue(name).orElse("").strip();
    }

    /** How long to wait before the next question; null if the server does not say, or not in a way that we understand. */
    @Nullable
    Duration retryAfter(Instant now) {
        String value = header("Retry-After");
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        return time(value).map(at -> Duration.between(now, at)).orElse(null);
    }

    /** A time as HTTP writes it. */
    static Optional<Instant> time(String value) {
        try {
            return value.isBlank()
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
