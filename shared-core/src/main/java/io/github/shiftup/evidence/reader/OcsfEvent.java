package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event of OCSF. */
final class OcsfEvent implements Delivery.Entry<OcsfEvent.Key> {
    enum Key {
        Findings,
        findings,
        detail,
        NextToken,
        nextToken,
        class_uid,
        type_uid,
        activity_id,
        metadata,
        severity,
        severity_id,
        status,
        status_id,
        status_code,
        state,
        state_id,
        compliance,
        finding_info,
        finding,
        finding_info_list,
        message,
        time,
        time_dt,
        count,
        cloud,
        resource,
        resources,
        device,
        vulnerabilities
    }

    private enum Metadata {
        version,
        event_code,
        product
    }

    private enum Named {
        name,
        version,
        uid,
        account,
        account_uid,
        hostname
    }

    private enum Info {
        uid,
        title,
        desc,
        first_seen_time,
        first_seen_time_dt,
        last_seen_time,
        last_seen_time_dt
    }

    private enum Compliance {
        status,
        status_id,
        control
    }

    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Named> NAMED = Keys.of(Named.class);
    private static final Keys<Info> INFO = Keys.of(Info.class);
    private static final Keys<Compliance> COMPLIANCE = Keys.of(Compliance.class);

    private static final Set<String> NOT_FAILED = Set.of("PASS", "MANUAL", "MUTED");
    private static final Set<String> OPEN = Set.of("new", "in progress");
    private static final Set<String> CLOSED = Set.of("suppressed", "resolved", "archived", "deleted");
    private static final int CLOSE = 3;

    private final Report report;
    private final String pointer;
    private final List<PackageVulnerability> vulnerabilities = new ArrayList<>(1);
    private @Nullable OcsfResource resource;
    private @Nullable OcsfResource oldResource;
    private int classUid;
    private int typeUid;
    private int activity;
    private @Nullable String version;
    private @Nullable String eventCode;
    private @Nullable String product;
    private @Nullable String productVersion;
    private @Nullable String severity;
    private @Nullable String severityId;
    private @Nullable String status;
    private @Nullable String statusId;
    private @Nullable String statusCode;
    private @Nullable String state;
    private @Nullable String stateId;
    private @Nullable String complianceStatus;
    private boolean passed;
    private @Nullable String control;
    private @Nullable String uid;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String message;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant time;
    /** The same as texts, which some write without a zone: they count where there is no number. */
    private @Nullable Instant firstAsText;

    private @Nullable Instant lastAsText;
    private @Nullable Instant timeAsText;
    private @Nullable String account;
    private @Nullable String host;
    private long count = 1;

    OcsfEvent(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
    }

    @Override
    public void member(JsonCursor json, Key key) {
        switch (key) {
            case class_uid -> classUid = number(json);
            case type_uid -> typeUid = number(json);
            case activity_id -> activity = number(json);
            case metadata -> metadata(json);
            case severity -> severity = json.label();
            case severity_id -> severityId = json.label();
            case status -> status = json.label();
            case status_id -> statusId = json.label();
            case status_code -> statusCode = json.label();
            case state -> state = json.label();
            case state_id -> stateId = json.label();
            case compliance -> compliance(json);
            case finding_info, finding -> info(json);
            case finding_info_list -> {
                for (var each = json.array(); each.next(); ) {
                    if (each.index() == 0) {
                        info(json);
                    }
                }
            }
            case message -> message = Headline.of(json);
            case time -> time = json.time();
            case time_dt -> timeAsText = json.time();
            case count -> count = Math.max(1, number(json));
            case cloud -> {
                for (var member = json.object(NAMED); member.next(); ) {
                    switch (member.key()) {
                        case account -> account = named(json, Named.uid);
                        // Before OCSF 1.0.
                        case account_uid -> account = json.label();
                        default -> {}
                    }
                }
            }
            case resource -> oldResource = OcsfResource.read(json);
            case resources -> {
                for (var each = json.array(); each.next(); ) {
                    if (each.index() == 0) {
                        resource = OcsfResource.read(json);
                    }
                }
            }
            case device -> host = named(json, Named.hostname);
            case vulnerabilities -> {
                String list = json.pointer();
                for (var each = json.array(); each.next(); ) {
                    vulnerabilities.add(OcsfVulnerability.read(json, report, list + '/' + each.index()));
                }
            }
            case Findings, findings, detail, NextToken, nextToken ->
                throw new IllegalArgumentException(key + " is a wrapper's");
        }
    }

    private void metadata(JsonCursor json) {
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case version -> version = json.label();
                case event_code -> eventCode = json.label();
                case product -> {
                    for (var inner = json.object(NAMED); inner.next(); ) {
                        switch (inner.key()) {
                            case name -> product = json.label();
                            case version -> productVersion = json.label();
                            default -> {}
                        }
                    }
                }
            }
        }
    }

    private void compliance(JsonCursor json) {
        for (var member = json.object(COMPLIANCE); member.next(); ) {
            switch (member.key()) {
                case status -> {
                    complianceStatus = json.label();
                    passed |= complianceStatus != null
                            && Set.of("PASS", "PASSED", "NOT_AVAILABLE")
                                    .contains(complianceStatus.toUpperCase(Locale.ROOT));
                }
                case status_id -> passed |= number(json) == 1;
                case control -> control = json.textIfScalar();
            }
        }
    }

    private void info(JsonCursor json) {
        for (var member = json.object(INFO); member.next(); ) {
            switch (member.key()) {
                case uid -> uid = json.label();
                case title -> title = json.label();
                case desc -> description = Headline.unless(title, json);
                case first_seen_time -> first = json.time();
                case first_seen_time_dt -> firstAsText = json.time();
                case last_seen_time -> last = json.time();
                case last_seen_time_dt -> lastAsText = json.time();
            }
        }
    }

    private static @Nullable String named(JsonCursor json, Named wanted) {
        String name = null;
        for (var member = json.object(NAMED); member.next(); ) {
            name = member.key() == wanted ? json.label() : name;
        }
        return name;
    }

    private static int number(JsonCursor json) {
        Double number = json.number();
        return number == null ? 0 : number.intValue();
    }

    @Override
    public boolean isFinding() {
        return classUid != 0 || typeUid != 0;
    }

    @Override
    public void end(Tally tally) {
        int kindOfEvent = classUid == 0 ? typeUid / 100 : classUid;
        if (kindOfEvent / 1000 != 2) {
            tally.remark("events of class " + kindOfEvent + " are no findings; they were left out");
            return;
        }
        tally.tool(product, productVersion);
        tally.formatVersion(version);
        tally.made(or(time, timeAsText));
        boolean none = vulnerabilities.isEmpty();
        if (none) {
            vulnerabilities.add(new PackageVulnerability(report, OcsfReader.ID, pointer));
        }
        for (PackageVulnerability found : vulnerabilities) {
            if (found.id() == null) {
                found.id(or(eventCode, or(title, or(control, or(message, uid)))));
            }
            finish(found.about().kind(none ? kind(kindOfEvent) : Kind.VULNERABILITY), !none);
            found.handOver(product, productVersion, tally);
        }
    }

    private void finish(FindingBuilder finding, boolean vulnerable) {
        Asset asset = Asset.UNKNOWN.withEnvironment(account).withHost(host);
        OcsfResource seenAt = or(resource, oldResource);
        finding.title(or(title, or(message, description)))
                .asset(seenAt == null ? asset : seenAt.on(asset))
                .severity(or(severity, severityId), level())
                .activity(activity(vulnerable))
                .state(words())
                .firstSeen(or(first, firstAsText))
                .lastSeen(or(or(last, lastAsText), or(time, timeAsText)))
                .observed(count);
    }

    private Kind kind(int classUid) {
        return switch (classUid) {
            case 2002 -> Kind.VULNERABILITY;
            case 2003 -> Kind.MISCONFIGURATION;
            case 2006 -> Kind.EXPOSED_SECRET;
            case 2007 -> Kind.WEAKNESS;
            default -> isCheck() ? Kind.MISCONFIGURATION : Kind.BEHAVIOUR;
        };
    }

    /** Prowler hands over its checks as detections. */
    private boolean isCheck() {
        return complianceStatus != null
                || (statusCode != null
                        && Set.of("PASS", "FAIL", "MANUAL", "MUTED").contains(statusCode.toUpperCase(Locale.ROOT)));
    }

    private Activity activity(boolean vulnerable) {
        if (passed) {
            return vulnerable ? Activity.CONTRADICTORY : Activity.INACTIVE;
        }
        if (statusCode != null && NOT_FAILED.contains(statusCode.toUpperCase(Locale.ROOT))) {
            return Activity.INACTIVE;
        }
        Boolean byText = or(closed(status), closed(state));
        Boolean byId = or(closedById(statusId), closedById(stateId));
        boolean closed = activity == CLOSE || Boolean.TRUE.equals(byText) || Boolean.TRUE.equals(byId);
        boolean open = Boolean.FALSE.equals(byText) || Boolean.FALSE.equals(byId);
        return closed && open ? Activity.CONTRADICTORY : Activity.activeIf(!closed);
    }

    private static @Nullable Boolean closed(@Nullable String word) {
        String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return CLOSED.contains(lower) ? Boolean.TRUE : OPEN.contains(lower) ? Boolean.FALSE : null;
    }

    /** 1 New, 2 In Progress, 3 Suppressed, 4 Resolved, 5 Archived, 6 Deleted. */
    private static @Nullable Boolean closedById(@Nullable String id) {
        return switch (id == null ? "" : id) {
            case "1", "2" -> Boolean.FALSE;
            case "3", "4", "5", "6" -> Boolean.TRUE;
            default -> null;
        };
    }

    private Level level() {
        return switch (severityId == null ? "" : severityId) {
            case "1" -> Level.INFO;
            case "2" -> Level.LOW;
            case "3" -> Level.MEDIUM;
            case "4" -> Level.HIGH;
            case "5", "6" -> Level.CRITICAL;
            default -> "Fatal".equalsIgnoreCase(severity) ? Level.CRITICAL : Level.ofWord(severity);
        };
    }

    private @Nullable String words() {
        Set<String> words = new LinkedHashSet<>();
        for (String word : new @Nullable String[] {statusCode, complianceStatus, status, state}) {
            if (word != null) {
                words.add(word);
            }
        }
        if (activity == CLOSE) {
            words.add("Close");
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value != null ? value : other;
    }
}
