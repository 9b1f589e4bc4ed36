package io.github.shiftup;

import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.report.Plain;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a ledger holds, service by service, sorted by name. */
public record LedgerSummary(List<OfService> services) {
    public LedgerSummary {
        services = List.copyOf(services);
    }

    /**
     * One service.
     *
     * @param records that can be trusted
     * @param first when the first of them was written
     * @param last when the last was
     * @param verdict the last one; null without one
     * @param deployed versions by environment; those whose version nobody knows are empty
     */
    public record OfService(
            String service,
            long records,
            Instant first,
            Instant last,
            @Nullable VerdictEntry verdict,
            Map<String, String> deployed) {

        private String line() {
            StringBuilder line = new StringBuilder(Plain.name(service) + ": " + records
                    + (records == 1 ? " record" : " records") + ", " + first + " to " + last);
            if (verdict != null) {
                line.append(", last verdict ").append(verdict.outcome());
                if (verdict.version() != null) {
                    line.append(" for ").append(Plain.name(verdict.version()));
                }
            }
            deployed.forEach((environment, version) -> line.append(", ")
                    .append(Plain.name(environment))
                    .append(" runs ")
                    .append(version.isEmpty() ? "an unknown version" : Plain.name(version)));
            return line.toString();
        }
    }

    /**
     * Reads what is there.
     *
     * @throws IOException if the directory cannot be read
     */
    public static LedgerSummary of(Ledger ledger) throws IOException {
        List<OfService> all = new ArrayList<>();
        for (String service : ledger.services()) {
            all.add(of(service, ledger.records(service)));
        }
        return new LedgerSummary(all);
    }

    private static OfService of(String service, List<LedgerFile> files) {
        VerdictEntry verdict = null;
        Map<String, String> deployed = new TreeMap<>();
        for (LedgerFile file : files) {
            if (file.record().entry() instanceof VerdictEntry entry) {
                verdict = entry;
            } else if (file.record().entry() instanceof DeploymentEntry entry) {
                deployed.put(entry.environment(), entry.version() == null ? "" : entry.version());
            }
        }
        return new OfService(
                service,
                files.size(),
                files.get(0).record().at(),
                files.get(files.size() - 1).record().at(),
                verdict,
                deployed);
    }

    /** A line a service. */
    public List<String> lines() {
        return services.stream().map(OfService::line).toList();
    }
}
