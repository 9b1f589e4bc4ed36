package io.github.shiftup.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of changes: fewest places first, then the smallest steps, then places that exist already. First each
 * place is raised alone, version by version, until it mends all that it can; then the fewest of these answers that mend
 * everything together are chosen, and tried together. Nothing is proposed that was not resolved and judged as it stands.
 */
public final class FixSearch {
    /** Versions of one place that are tried: whoever needs more is better served by a person. */
    private static final int MAX_VERSIONS = 40;

    private static final int MAX_COMBINATIONS = 25;

    private final Trial trial;
    private final int maxTrials;
    private final Map<Lever, List<String>> tried = new HashMap<>();
    private int trials;

    private FixSearch(Trial trial, int maxTrials) {
        this.trial = trial;
        this.maxTrials = maxTrials;
    }

    /**
     * Searches.
     *
     * @param levers for each thing that blocks, by its key, the places that may mend it
     * @param maxTrials how often the build may be resolved and judged
     */
    public static Plan search(Map<String, List<Lever>> levers, Trial trial, int maxTrials) {
        return new FixSearch(trial, maxTrials).run(new TreeMap<>(levers));
    }

    private Plan run(Map<String, List<Lever>> levers) {
        Set<Lever> all = new LinkedHashSet<>();
        levers.values().forEach(all::addAll);
        List<Option> options = new ArrayList<>();
        for (Lever lever : all) {
            Set<String> within = new TreeSet<>();
            levers.forEach((key, places) -> {
                if (places.contains(lever)) {
                    within.add(key);
                }
            });
            options.addAll(raised(lever, within, levers.keySet()));
        }
        Set<String> mendable = new TreeSet<>();
        options.forEach(option -> mendable.addAll(option.mends()));
        List<Option> chosen = verified(options, mendable);
        Set<String> mended = new TreeSet<>();
        chosen.forEach(option -> mended.addAll(option.mends()));
        Map<String, List<String>> left = new TreeMap<>();
        levers.forEach((key, places) -> {
            if (!mended.contains(key)) {
                left.put(key, whatWasTried(places, mendable.contains(key)));
            }
        });
        return new Plan(chosen.stream().map(Option::change).toList(), List.copyOf(mended), left, trials);
    }

    /** The versions of one place that mend something, each more than the one before. */
    private List<Option> raised(Lever lever, Set<String> hoped, Set<String> all) {
        List<Option> options = new ArrayList<>();
        Set<String> mended = new HashSet<>();
        for (String version : lever.versions().stream().limit(MAX_VERSIONS).toList()) {
            if (mended.containsAll(hoped)) {
                break;
            }
            Change change = new Change(lever, version);
            Outcome outcome = tried(List.of(change));
            if (outcome == null) {
                note(lever, "not all versions were tried: the limit of " + maxTrials + " trials is reached");
                break;
            }
            String refusal = outcome.refusal();
            Set<String> now = new TreeSet<>(all);
            now.removeAll(outcome.blocking());
            if (refusal != null) {
                note(lever, lever.place() + " to " + version + ": " + refusal);
            } else if (now.isEmpty()) {
                note(lever, lever.place() + " to " + version + ": it still blocks");
            } else if (!mended.containsAll(now)) {
                mended.addAll(now);
                options.add(new Option(change, now));
            }
        }
        return options;
    }

    private List<Option> verified(List<Option> options, Set<String> mendable) {
        for (List<Option> cover : Covers.of(options, mendable, MAX_COMBINATIONS)) {
            if (cover.size() <= 1) {
                return cover;
            }
            Outcome outcome = tried(cover.stream().map(Option::change).toList());
            if (outcome != null
                    && outcome.refusal() == null
                    && outcome.blocking().stream().noneMatch(mendable::contains)) {
                return cover;
            }
        }
        // Nothing mends all at once: the one change that mends most is an honest part of the answer.
        return options.stream().max(Option.MENDS_MOST).map(List::of).orElse(List.of());
    }

    private @Nullable Outcome tried(List<Change> changes) {
        if (trials >= maxTrials) {
            return null;
        }
        trials++;
        return trial.of(changes);
    }

    private void note(Lever lever, String words) {
        tried.computeIfAbsent(lever, any -> new ArrayList<>()).add(words);
    }

    private List<String> whatWasTried(List<Lever> places, boolean alone) {
        List<String> words = new ArrayList<>();
        if (alone) {
            words.add("it can be mended alone, but not together with the others");
        }
        for (Lever place : places) {
            if (place.versions().isEmpty()) {
                words.add(place.place() + ": no newer version is known");
            }
            words.addAll(Objects.requireNonNullElse(tried.get(place), List.of()));
        }
        return words;
    }
}
