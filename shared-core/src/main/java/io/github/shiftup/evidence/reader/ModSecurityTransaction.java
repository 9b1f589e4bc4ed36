package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the transactions of an audit log, one after the other. Of one transaction the messages are kept until its end. */
final class ModSecurityTransaction {
    private enum Root {
        transaction,
        request,
        response,
        audit_data,
        messages
    }

    private enum Transaction {
        unique_id,
        transaction_id,
        id,
        time_stamp,
        time,
        timestamp,
        unix_timestamp,
        host_ip,
        local_address,
        is_interrupted,
        request,
        response,
        producer,
        messages
    }

    private enum Request {
        uri,
        request_line,
        headers
    }

    private enum Response {
        http_code,
        status
    }

    /** Of libmodsecurity 3 and Coraza. */
    private enum Producer {
        secrules_engine,
        rule_engine
    }

    /** Of ModSecurity 2. */
    private enum Audit {
        messages,
        action,
        engine_mode
    }

    private enum Action {
        intercepted
    }

    private enum Message {
        message,
        details,
        data
    }

    private enum Details {
        ruleId,
        id,
        msg,
        severity,
        tags
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Transaction> TRANSACTION = Keys.of(Transaction.class);
    private static final Keys<Request> REQUEST = Keys.of(Request.class);
    private static final Keys<Response> RESPONSE = Keys.of(Response.class);
    private static final Keys<Producer> PRODUCER = Keys.of(Producer.class);
    private static final Keys<Audit> AUDIT = Keys.of(Audit.class);
    private static final Keys<Action> ACTION = Keys.of(Action.class);
    private static final Keys<Message> MESSAGE = Keys.of(Message.class);
    private static final Keys<Details> DETAILS = Keys.of(Details.class);

    private static final String MOD_SECURITY = "ModSecurity";
    private static final String CORAZA = "Coraza";

    private final Report report;
    private final Consumer<Finding> findings;
    private long transactions;
    private long count;
    private @Nullable Instant latest;
    private @Nullable String lastTool;

    private final List<ModSecurityMessage> messages = new ArrayList<>();
    private @Nullable String id;
    private @Nullable Instant time;
    private @Nullable Instant exactTime;
    private @Nullable String address;
    private @Nullable String host;
    private @Nullable String path;
    private @Nullable String engine;
    private @Nullable String status;
    private boolean intercepted;
    private String tool = MOD_SECURITY;

    ModSecurityTransaction(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    ReportSummary summary() {
        return new ReportSummary(ModSecurityReader.ID, null, lastTool, null, latest, count, transactions, List.of());
    }

    void read(JsonCursor json) {
        clear();
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case transaction -> transaction(json);
                case request -> request(json);
                case response -> response(json);
                case audit_data -> audit(json);
                case messages -> {
                    tool = CORAZA;
                    messages(json);
                }
            }
        }
        if (id == null) {
            throw json.error(
                    Reason.SHAPE,
                    "a transaction has no id. This is no audit log of ModSecurity or Coraza, or it was edited; nothing of it"
                            + " is used");
        }
        transactions++;
        Instant at = exactTime == null ? time : exactTime;
        latest = at == null || (latest != null && latest.isAfter(at)) ? latest : at;
        lastTool = tool;
        String state = state();
        Asset asset = Asset.UNKNOWN.withHost(host == null ? address : host).withUrl(path);
        for (ModSecurityMessage message : messages) {
            count++;
            findings.accept(finding(message, state).asset(asset).lastSeen(at).build());
        }
    }

    private FindingBuilder finding(ModSecurityMessage message, @Nullable String state) {
        FindingBuilder finding = Finding.of(
                        message.rule(), Kind.BEHAVIOUR, report.at(ModSecurityReader.ID, tool, null, message.pointer))
                .title(message.title);
        if (message.isScoring()) {
            finding.severity(message.severity, Level.INFO).state(joined("scoring rule", state));
        } else {
            finding.severity(message.severity, SyslogLevel.of(message.severity)).state(state);
        }
        message.tags.forEach(tag -> finding.alias(Cves.spelled(tag)));
        return finding;
    }

    private @Nullable String state() {
        return joined(engine, status == null ? null : "status " + status, intercepted ? "intercepted" : null);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private void clear() {
        messages.clear();
        id = null;
        time = null;
        exactTime = null;
        address = null;
        host = null;
        path = null;
        engine = null;
        status = null;
        intercepted = false;
        tool = MOD_SECURITY;
    }

    private void transaction(JsonCursor json) {
        for (var member = json.object(TRANSACTION); member.next(); ) {
            switch (member.key()) {
                case unique_id, transaction_id -> id = json.label();
                case id -> {
                    id = json.label();
                    tool = CORAZA;
                }
                case time_stamp, time, timestamp -> time = json.time();
                case unix_timestamp -> exactTime = json.time();
                case host_ip, local_address -> address = json.label();
                case is_interrupted -> intercepted = Boolean.TRUE.equals(json.flag());
                case request -> request(json);
                case response -> response(json);
                case producer -> producer(json);
                case messages -> messages(json);
            }
        }
    }

    private void request(JsonCursor json) {
        for (var member = json.object(REQUEST); member.next(); ) {
            switch (member.key()) {
                case uri -> path = pathOf(json.label());
                case request_line -> path = pathOf(secondWord(json.label()));
                case headers -> {
                    for (var header = json.entries(); header.next(); ) {
                        if (header.key().equalsIgnoreCase("host")) {
                            List<String> values = json.texts();
                            host = Urls.host(values.isEmpty() ? null : values.get(0));
                        }
                    }
                }
            }
        }
    }

    private static @Nullable String secondWord(@Nullable String line) {
        String[] words = line == null ? new String[0] : line.split(" ", 3);
        return words.length < 2 ? null : words[1];
    }

    private static @Nullable String pathOf(@Nullable String uri) {
        if (uri == null) {
            return null;
        }
        int end = 0;
        while (end < uri.length() && "?#;".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return Urls.withoutCredentials(Headline.of(uri.substring(0, end)));
    }

    private void response(JsonCursor json) {
        for (var member = json.object(RESPONSE); member.next(); ) {
            // The one key or the other.
            status = json.label();
        }
    }

    private void producer(JsonCursor json) {
        if (!json.isObject()) {
            return;
        }
        for (var member = json.object(PRODUCER); member.next(); ) {
            // The one key or the other.
            engine = json.label();
        }
    }

    private void messages(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            ModSecurityMessage message = new ModSecurityMessage(json.pointer());
            String said = null;
            for (var member = json.object(MESSAGE); member.next(); ) {
                switch (member.key()) {
                    case message -> said = Headline.of(json);
                    case details, data -> details(json, message);
                }
            }
            // Coraza writes the matched text here and the rule's message into data; libmodsecurity has it here only.
            message.title = message.title == null ? said : message.title;
            messages.add(message);
        }
    }

    private static void details(JsonCursor json, ModSecurityMessage message) {
        for (var member = json.object(DETAILS); member.next(); ) {
            switch (member.key()) {
                case ruleId, id -> message.id = json.label();
                case msg -> message.title = Headline.of(json);
                case severity -> message.severity = json.label();
                case tags -> message.tags.addAll(json.texts());
            }
        }
    }

    private void audit(JsonCursor json) {
        for (var member = json.object(AUDIT); member.next(); ) {
            switch (member.key()) {
                case messages -> {
                    for (var each = json.array(); each.next(); ) {
                        ModSecurityMessage message = new ModSecurityMessage(json.pointer());
                        String text = json.text();
                        message.readText(text == null ? "" : text);
                        messages.add(message);
                    }
                }
                case action -> {
                    for (var action = json.object(ACTION); action.next(); ) {
                        intercepted = Boolean.TRUE.equals(json.flag());
                    }
                }
                case engine_mode -> engine = json.label();
            }
        }
    }
}
