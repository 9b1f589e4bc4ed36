package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Reads the audit logs of ModSecurity 2 and 3 and of Coraza in JSON. */
final class ModSecurityReader implements ReportReader {
    static final String ID = "modsecurity";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "ModSecurity and Coraza audit logs",
            "SecAuditLogFormat JSON of ModSecurity 2.9, libmodsecurity 3 and Coraza 3",
            List.of("JSON Lines (SecAuditLogType Serial)", "JSON (Concurrent: one transaction a file; or an array)"),
            "one message of a rule in one transaction",
            List.of("ModSecurity for Apache", "libmodsecurity with nginx", "Coraza"),
            List.of(
                    "The id is the rule's. ModSecurity 2 writes it into prose, where the last one counts: what stands before"
                            + " it can be the name of an argument, which attackers choose. A message of no rule has the id"
                            + " UNKNOWN.",
                    "The severity is syslog's, in words or 0 to 7.",
                    "Rules 949xxx and 959xxx add up the scores of a transaction, 980xxx report them: they are no attacks of"
                            + " their own. Their severity stands as written, their level is info, their state says so.",
                    "The state is the rule engine's mode (DetectionOnly does not block), the status that was sent, and whether"
                            + " the transaction was intercepted.",
                    "The asset is the Host header if it is a host name, else the server's address, and the path without its"
                            + " query. A client writes both.",
                    "No text of a request becomes a component or a CVE; a CVE that the rule's author tagged it with is an"
                            + " alias. Bodies and headers but Host are not read.",
                    "Times of libmodsecurity 3 and Coraza name no zone (UTC is assumed). The report is as old as its latest"
                            + " transaction.",
                    "Covered are the transactions that were logged, with messages or without."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        boolean third = Records.have(shape, "transaction.unique_id", "transaction.client_ip")
                || Records.have(shape, "transaction.messages", "transaction.producer");
        boolean second = Records.have(shape, "transaction.transaction_id", "audit_data")
                || Records.have(shape, "transaction.transaction_id", "transaction.remote_address");
        boolean coraza = Records.have(shape, "transaction.id", "transaction.client_ip");
        return third || second || coraza;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        ModSecurityTransaction transaction = new ModSecurityTransaction(report, findings);
        try (JsonCursor json = report.json()) {
            Records.each(json, () -> transaction.read(json));
        }
        return transaction.summary();
    }
}
