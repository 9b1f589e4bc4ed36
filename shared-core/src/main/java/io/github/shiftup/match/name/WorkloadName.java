package io.github.shiftup.match.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a Kubernetes workload, {@code namespace/kind/name}, with what its name tells of who made it.
 *
 * @param text as written, kind in lower case
 * @param names the workload itself first, then every workload that may own it, each {@code namespace/kind/name}
 */
public record WorkloadName(String text, List<String> names) {
    /**
     * Letters and digits that Kubernetes puts into generated names (k8s.io/apimachinery, util/rand): no vowels and none
     * of 0, 1, 3, so that no word comes out by chance. Hashes of old clusters are plain decimal numbers.
     */
    private static final String RANDOM = "[bcdfghjklmnpqrstvwxz2456789]";

    private static final Pattern HASH = Pattern.compile("(.+)-(?:" + RANDOM + "{6,10}|[0-9]{8,10})");
    private static final Pattern SUFFIX = Pattern.compile("(.+)-" + RANDOM + "{5}");
    private static final Pattern NUMBER = Pattern.compile("(.+)-[0-9]+");

    private static final List<String> CONTROLLERS =
            List.of("/deployment/", "/statefulset/", "/deploymentconfig/", "/cronjob/");

    public WorkloadName {
        names = List.copyOf(names);
    }

    /** Reads a name; one that has not three parts stands for itself only. */
    public static WorkloadName of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 3) {
            return new WorkloadName(text.strip(), List.of(text.strip()));
        }
        String kind = parts[1].toLowerCase(Locale.ROOT);
        Set<String> names = new LinkedHashSet<>();
        for (Owned owned : withOwners(new Owned(kind, parts[2]))) {
            names.add(parts[0] + '/' + owned.kind + '/' + owned.name);
        }
        List<String> all = List.copyOf(names);
        return new WorkloadName(all.get(0), all);
    }

    /** The workload that people would name: the surest owner if there is one, else itself. */
    public String owner() {
        return names.stream()
                .filter(name -> CONTROLLERS.stream().anyMatch(name::contains))
                .findFirst()
                .orElse(text);
    }

    private static List<Owned> withOwners(Owned workload) {
        List<Owned> all = new ArrayList<>();
        all.add(workload);
        switch (workload.kind) {
            case "pod" -> {
                addOwner(all, workload, SUFFIX, "replicaset", "replicationcontroller", "job", "daemonset");
                addOwner(all, workload, NUMBER, "statefulset");
            }
            case "replicaset" -> addOwner(all, workload, HASH, "deployment");
            case "replicationcontroller" -> addOwner(all, workload, NUMBER, "deploymentconfig");
            case "job" -> addOwner(all, workload, NUMBER, "cronjob");
            default -> {
                // nothing generates the names of other kinds
            }
        }
        return all;
    }

    private static void addOwner(List<Owned> all, Owned workload, Pattern generated, String... kinds) {
        Matcher matcher = generated.matcher(workload.name);
        if (matcher.matches()) {
            for (String kind : kinds) {
                all.addAll(withOwners(new Owned(kind, matcher.group(1))));
            }
        }
    }

    private record Owned(String kind, String name) {}
}
