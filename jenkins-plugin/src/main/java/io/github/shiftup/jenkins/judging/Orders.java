package io.github.shiftup.jenkins.judging;

import hudson.AbortException;
import hudson.FilePath;
import hudson.ProxyConfiguration;
import hudson.model.Run;
import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.jenkins.agent.GateOrder;
import io.github.shiftup.jenkins.agent.LedgerPlace;
import io.github.shiftup.jenkins.agent.Place;
import io.github.shiftup.jenkins.agent.ProxySettings;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import io.github.shiftup.jenkins.config.IntelSource;
import io.github.shiftup.jenkins.config.SharedSources;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.verdict.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Makes an agent's order of what a job and the administrator configured. */
public final class Orders {
    /** Clocks of agents may differ from the controller's. */
    private static final long CLOCK_SKEW = 60_000;

    private final ShiftUpGlobalConfiguration global = ShiftUpGlobalConfiguration.get();
    private final FilePath scratch;
    private final FilePath cache;
    private final Consumer<String> log;
    private final FilePath sent;

    /**
     * Orders for an agent.
     *
     * @param scratch folder there for what is sent back
     * @param cache folder there that stays
     * @param log is told what of the administrator's settings is left out
     */
    public Orders(FilePath scratch, FilePath cache, Consumer<String> log) {
        this.scratch = scratch;
        this.cache = cache;
        this.log = log;
        this.sent = cache.child("sent-to-jenkins");
    }

    /** To judge a build now, and to record what comes of it. */
    public GateOrder toJudge(GateConfiguration gate, Run<?, ?> run) throws IOException, InterruptedException {
        return of(gate, run, ledger(gate.getLedger(), run));
    }

    /**
     * To judge a build again, by what was remembered then; nothing is recorded.
     *
     * @throws AbortException if a source is not there, or has no usable address, age or credentials; the message says which
     */
    public GateOrder toJudgeAgain(GateConfiguration gate, Run<?, ?> run) throws IOException, InterruptedException {
        return of(gate, run, null);
    }

    private GateOrder of(GateConfiguration gate, Run<?, ?> run, @Nullable LedgerPlace ledger)
            throws IOException, InterruptedException {
        ArrayList<Place> evidence = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (GateEvidence each : gate.getEvidence()) {
            if (!Names.isId(each.getId())) {
                throw new AbortException("Shift Up: \"" + each.getId() + "\" is no id of a source. " + Names.ID_RULE);
            }
            if (!named.add(each.getId())) {
                throw new AbortException("Shift Up: the source \"" + each.getId()
                        + "\" stands twice in the gate's evidence; leave out one of them");
            }
            evidence.add(place(each, run));
        }
        for (EvidenceSource each : SharedSources.offered(gate)) {
            offered(each).ifPresent(evidence::add);
        }
        return order(gate, run, evidence, ledger);
    }

    private GateOrder order(
            GateConfiguration gate, Run<?, ?> run, ArrayList<Place> evidence, @Nullable LedgerPlace ledger)
            throws AbortException {
        return new GateOrder(
                gate.getPolicy(),
                gate.getCandidate(),
                gate.getVerdictFiles(),
                run.getParent().getFullName().replaceAll("[^A-Za-z0-9._-]+", "-"),
                global.getDefaultPolicy(),
                global.getDefaultProfile(),
                evidence,
                intel(),
                ledger,
                scratch.getRemote(),
                cache.getRemote(),
                "shift-up/" + gate.getId(),
                run.getStartTimeInMillis() - CLOCK_SKEW,
                global.maxReportBytes(),
                global.maxCaseBytes(),
                proxy());
    }

    private Place place(GateEvidence each, Run<?, ?> run) throws IOException, InterruptedException {
        String from = each.getFrom();
        String maxAge = duration(each.getMaxAge(), each.getId());
        if (from == null) {
            EvidenceSource source = global.source(each.getId())
                    .orElseThrow(() -> new AbortException("Shift Up: there is no shared source \"" + each.getId()
                            + "\"; " + shared() + ". Say where it lies with from, or let an administrator add it"));
            return place(source, maxAge == null ? duration(source.getMaxAge(), source.getId()) : maxAge);
        }
        Place place = Place.open(each.getId(), from, maxAge);
        return Names.isAddress(from)
                ? place.with(Headers.ofBuild(each.getCredentialsId(), checked(from, each.getId()), run))
                : place;
    }

    /** A shared source that nobody asked for. Where it is set up wrongly, or still waited for, it is missed by nobody. */
    private Optional<Place> offered(EvidenceSource source) throws IOException, InterruptedException {
        if (source.getUrl() == null
                && EvidenceStore.get().digest(source.getId()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    place(source, duration(source.getMaxAge(), source.getId())).offer());
        } catch (AbortException e) {
            log.accept("The shared source \"" + source.getId() + "\" is left out. " + e.getMessage());
            return Optional.empty();
        }
    }

    private String shared() {
        return global.getSources().isEmpty()
                ? "nothing is shared here"
                : global.getSources().stream()
                        .map(EvidenceSource::getId)
                        .collect(Collectors.joining(", ", "there are: ", ""));
    }

    private Place place(EvidenceSource source, @Nullable String maxAge) throws IOException, InterruptedException {
        String url = source.getUrl();
        if (url != null) {
            return Place.open(source.getId(), url, maxAge)
                    .with(Headers.ofSystem(source.getCredentialsId(), checked(url, source.getId())));
        }
        FilePath file = EvidenceStore.get().copyTo(source.getId(), sent);
        return Place.sent(source.getId(), sent.getRemote(), file.getName(), maxAge);
    }

    private ArrayList<Place> intel() throws AbortException {
        ArrayList<Place> intel = new ArrayList<>();
        for (IntelSource source : global.getIntel()) {
            String url = source.getUrl();
            if (url != null) {
                intel.add(Place.open(source.getKind(), url, null)
                        .with(Headers.ofSystem(source.getCredentialsId(), checked(url, source.getKind()))));
            }
        }
        return intel;
    }

    private static @Nullable LedgerPlace ledger(@Nullable GateLedger ledger, Run<?, ?> run) throws AbortException {
        if (ledger == null) {
            return null;
        }
        String to = ledger.getCopyTo();
        if (to == null && ledger.getCredentialsId() != null) {
            throw new AbortException("Shift Up: the credentials \"" + ledger.getCredentialsId()
                    + "\" of the ledger go with an address that the job names, not with the policy's: add copyTo");
        }
        return new LedgerPlace(
                ledger.getDirectory(),
                to,
                to == null
                        ? new HashMap<>()
                        : new HashMap<>(Headers.ofBuild(ledger.getCredentialsId(), checked(to, "ledger"), run)));
    }

    private static String checked(String address, String id) throws AbortException {
        String problem = Address.problem(address);
        if (problem != null) {
            throw new AbortException("Shift Up: the address of \"" + id + "\" " + problem);
        }
        return address;
    }

    private static @Nullable String duration(@Nullable String text, String id) throws AbortException {
        try {
            return text == null ? null : Names.duration(text).toString();
        } catch (IllegalArgumentException e) {
            throw new AbortException("Shift Up: maxAge of \"" + id + "\": " + e.getMessage());
        }
    }

    private static @Nullable ProxySettings proxy() {
        ProxyConfiguration proxy = Jenkins.get().getProxy();
        if (proxy == null) {
            return null;
        }
        ArrayList<String> direct = new ArrayList<>();
        for (Pattern pattern : proxy.getNoProxyHostPatterns()) {
            direct.add(pattern.pattern());
        }
        return new ProxySettings(proxy.getName(), proxy.getPort(), direct);
    }
}
