package io.github.shiftup.intel;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * SSVC facts by the id of their CVE.
 *
 * @param facts CVE id, upper case, to what is said of it
 */
public record SsvcCatalogue(Map<String, SsvcFacts> facts) {

    public SsvcCatalogue {
        facts = Map.copyOf(facts);
    }

    /** What is said of any of these ids, in their order. */
    public List<SsvcFacts> of(List<String> ids) {
        return ids.stream().map(facts::get).filter(Objects::nonNull).toList();
    }
}
