package io.github.shiftup.jenkins;

import hudson.model.Job;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.live.EvidenceStore;
import io.github.shiftup.jenkins.live.Rejudging;
import io.github.shiftup.jenkins.verdict.Names;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which evidence of shared sources was there when a gate began. What arrives while it judges finds the build before it, or
 * none, to be judged again; so the gate looks when it is done.
 */
final class SeenEvidence {
    private final Map<String, String> digests;

    private SeenEvidence(Map<String, String> digests) {
        this.digests = digests;
    }

    static SeenEvidence of(GateConfiguration gate) throws IOException {
        Map<String, String> digests = new HashMap<>();
        for (GateEvidence each : gate.getEvidence()) {
            if (each.getFrom() == null && Names.isId(each.getId())) {
                digests.put(each.getId(), EvidenceStore.get().digest(each.getId()));
            }
        }
        return new SeenEvidence(digests);
    }

    void judgeWhatArrivedSince(Job<?, ?> job) throws IOException {
        for (Map.Entry<String, String> each : digests.entrySet()) {
            if (!EvidenceStore.get().digest(each.getKey()).equals(each.getValue())) {
                Rejudging.get().judgeAgain(job, each.getKey());
            }
        }
    }
}
