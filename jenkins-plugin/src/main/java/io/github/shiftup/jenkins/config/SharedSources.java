package io.github.shiftup.jenkins.config;

import io.github.shiftup.jenkins.verdict.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which shared sources a gate is judged by, in its build and again: those that it names, and those that every gate is offered. */
public final class SharedSources {
    private SharedSources() {}

    /**
     * Those that the gate is offered though it does not name their ids. A gate that adopts verdicts is offered none: what it
     * adopts was judged without them, and judged again with them it would be worse for ever.
     */
    public static List<EvidenceSource> offered(GateConfiguration gate) {
        if (gate.getVerdictFiles() != null) {
            return List.of();
        }
        Set<String> named = gate.getEvidence().stream().map(GateEvidence::getId).collect(Collectors.toSet());
        return ShiftUpGlobalConfiguration.get().getSources().stream()
                .filter(source ->
                        source.isForEveryJob() && Names.isId(source.getId()) && !named.contains(source.getId()))
                .toList();
    }

    /** Ids of all of them, whether or not anything has ever arrived of them. */
    public static Set<String> ids(GateConfiguration gate) {
        Stream<String> named = gate.getEvidence().stream()
                .filter(each -> each.getFrom() == null && Names.isId(each.getId()))
                .map(GateEvidence::getId);
        return Stream.concat(named, offered(gate).stream().map(EvidenceSource::getId))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
