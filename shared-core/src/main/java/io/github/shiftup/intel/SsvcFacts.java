package io.github.shiftup.intel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What CISA's Vulnrichment says of one vulnerability, in SSVC's words.
 *
 * @param id of the CVE, upper case
 * @param exploitation {@code none}, {@code poc} or {@code active}, in any case; null if not said
 * @param automatable {@code yes} or {@code no}; null if not said
 * @param technicalImpact {@code partial} or {@code total}; null if not said
 * @param day on which it was said (UTC); null if the record does not tell
 * @param kevAdded day on which CISA listed it as known exploited; null if the record does not say that it did
 */
public record SsvcFacts(
        String id,
        @Nullable String exploitation,
        @Nullable String automatable,
        @Nullable String technicalImpact,
        @Nullable LocalDate day,
        @Nullable LocalDate kevAdded) {}
