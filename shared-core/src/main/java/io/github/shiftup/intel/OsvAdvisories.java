package io.github.shiftup.intel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** OSV records by every id that they carry: a look-up costs the same however many there are. */
final class OsvAdvisories implements Advisories {

    /** One record, as far as it is looked up. */
    private record Indexed(String id, Map<String, AffectedVersions> affected) {}

    private final Map<String, List<Indexed>> byId = new HashMap<>();

    /** Adds a record. Only while loading: whoever looks up sees an index that is complete. */
    void add(OsvRecord read) {
        Map<String, AffectedVersions> affected = read.affected();
        if (affected.isEmpty()) {
            return;
        }
        Indexed indexed = new Indexed(read.id, affected);
        add(read.id, indexed);
        read.otherIds.forEach(id -> add(id, indexed));
    }

    private void add(String id, Indexed indexed) {
        byId.computeIfAbsent(id.toUpperCase(Locale.ROOT), key -> new ArrayList<>(1))
                .add(indexed);
    }

    @Override
    public List<AffectedVersions> find(String type, @Nullable String namespace, String name, Collection<String> ids) {
        String key = OsvEcosystems.key(type, namespace, name);
        Map<String, AffectedVersions> found = new TreeMap<>();
        for (String id : ids) {
            for (Indexed indexed : byId.getOrDefault(id.toUpperCase(Locale.ROOT), List.of())) {
                AffectedVersions affected = indexed.affected().get(key);
                if (affected != null) {
                    found.put(indexed.id(), affected);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
