package io.github.shiftup.risk.cvss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A vector's metrics by their full names, as FIRST's specifications have them. */
public final class MetricWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("AV", "Attack Vector"),
            Map.entry("AC", "Attack Complexity"),
            Map.entry("AT", "Attack Requirements"),
            Map.entry("Au", "Authentication"),
            Map.entry("PR", "Privileges Required"),
            Map.entry("UI", "User Interaction"),
            Map.entry("C", "Confidentiality"),
            Map.entry("I", "Integrity"),
            Map.entry("A", "Availability"),
            Map.entry("VC", "Confidentiality of the vulnerable system"),
            Map.entry("VI", "Integrity of the vulnerable system"),
            Map.entry("VA", "Availability of the vulnerable system"),
            Map.entry("SC", "Confidentiality of subsequent systems"),
            Map.entry("SI", "Integrity of subsequent systems"),
            Map.entry("SA", "Availability of subsequent systems"),
            Map.entry("RL", "Remediation Level"),
            Map.entry("RC", "Report Confidence"),
            Map.entry("CDP", "Collateral Damage Potential"),
            Map.entry("TD", "Target Distribution"),
            Map.entry("CR", "Confidentiality Requirement"),
            Map.entry("IR", "Integrity Requirement"),
            Map.entry("AR", "Availability Requirement"),
            Map.entry("AU", "Automatable"),
            Map.entry("R", "Recovery"),
            Map.entry("V", "Value Density"),
            Map.entry("RE", "Response Effort"),
            Map.entry("U", "Provider Urgency"));

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("L", "Low"),
            Map.entry("M", "Medium"),
            Map.entry("H", "High"),
            Map.entry("N", "None"),
            Map.entry("P", "Partial"),
            Map.entry("C", "Complete"),
            Map.entry("R", "Required"),
            Map.entry("S", "Safety"),
            Map.entry("LM", "Low-Medium"),
            Map.entry("MH", "Medium-High"));

    /** Values that mean something else at this metric than in {@link #LEVELS}; by metric and value. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("AV:N", "Network"),
            Map.entry("AV:A", "Adjacent"),
            Map.entry("AV:L", "Local"),
            Map.entry("AV:P", "Physical"),
            Map.entry("AT:P", "Present"),
            Map.entry("Au:M", "Multiple"),
            Map.entry("Au:S", "Single"),
            Map.entry("UI:P", "Passive"),
            Map.entry("UI:A", "Active"),
            Map.entry("S:U", "Unchanged"),
            Map.entry("S:C", "Changed"),
            Map.entry("S:N", "Negligible"),
            Map.entry("S:P", "Present"),
            Map.entry("E:A", "Attacked"),
            Map.entry("E:F", "Functional"),
            Map.entry("E:P", "Proof of concept"),
            Map.entry("E:POC", "Proof of concept"),
            Map.entry("E:U", "Unproven"),
            Map.entry("RL:U", "Unavailable"),
            Map.entry("RL:W", "Workaround"),
            Map.entry("RL:T", "Temporary fix"),
            Map.entry("RL:TF", "Temporary fix"),
            Map.entry("RL:O", "Official fix"),
            Map.entry("RL:OF", "Official fix"),
            Map.entry("RC:C", "Confirmed"),
            Map.entry("RC:R", "Reasonable"),
            Map.entry("RC:U", "Unknown"),
            Map.entry("RC:UC", "Unconfirmed"),
            Map.entry("RC:UR", "Uncorroborated"),
            Map.entry("AU:N", "No"),
            Map.entry("AU:Y", "Yes"),
            Map.entry("R:A", "Automatic"),
            Map.entry("R:U", "User"),
            Map.entry("R:I", "Irrecoverable"),
            Map.entry("V:D", "Diffuse"),
            Map.entry("V:C", "Concentrated"),
            Map.entry("RE:M", "Moderate"));

    private MetricWords() {}

    /**
     * One metric of a vector.
     *
     * @param key with its value, as the vector has it: {@code AV:N}
     * @param text the same in words: {@code Attack Vector: Network}
     */
    public record Word(String key, String text) {}

    /** The metrics that a vector states, in the specification's order. */
    public static List<Word> of(CvssVector vector) {
        Metrics metrics = Metrics.of(vector.version());
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            int place = vector.value(i);
            if (place >= 0) {
                Metric metric = metrics.get(i);
                String value = metric.values().get(place);
                words.add(new Word(
                        metric.key() + ':' + value,
                        name(metric, vector.version()) + ": " + value(metric, value, vector.version())));
            }
        }
        return words;
    }

    private static String name(Metric metric, CvssVersion version) {
        if (isModified(metric)) {
            return "Modified " + plain(metric.key().substring(1), version);
        }
        return plain(metric.key(), version);
    }

    private static boolean isModified(Metric metric) {
        return metric.environmental() && metric.key().startsWith("M");
    }

    private static String plain(String key, CvssVersion version) {
        return switch (key) {
            case "S" -> version == CvssVersion.V4_0 ? "Safety" : "Scope";
            case "E" ->
                version == CvssVersion.V4_0
                        ? "Exploit Maturity"
                        : version == CvssVersion.V2_0 ? "Exploitability" : "Exploit Code Maturity";
            case "AC" -> version == CvssVersion.V2_0 ? "Access Complexity" : "Attack Complexity";
            case "AV" -> version == CvssVersion.V2_0 ? "Access Vector" : "Attack Vector";
            default -> NAMES.getOrDefault(key, key);
        };
    }

    private static String value(Metric metric, String value, CvssVersion version) {
        String key = isModified(metric) ? metric.key().substring(1) : metric.key();
        if (version == CvssVersion.V4_0 && key.equals("E") && value.equals("U")) {
            return "Unreported";
        }
        if (version == CvssVersion.V2_0 && key.equals("AV") && value.equals("A")) {
            return "Adjacent Network";
        }
        return VALUES.getOrDefault(key + ':' + value, LEVELS.getOrDefault(value, value));
    }
}
