package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Named> NAMED = Keys.of(Named.class);
    private static final Keys<Info> INFO = Keys.of(Info.class);

    private final Report report;
    private final String pointer;
    private final List<PackageVulnerability> vulnerabilities = new ArrayList<>(1);
    private final OcsfStatus state = new OcsfStatus();
    private @Nullable OcsfResource resource;
    private @Nullable OcsfResource oldResource;
    private int classUid;
    private int typeUid;
    private @Nullable String version;
    private @Nullable String eventCode;
    private @Nullable String product;
    private @Nullable String productVersion;
    private @Nullable String severity;
    private @Nullable String severityId;
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
            case metadata -> metadata(json);
            case severity -> severity = json.label();
            case severity_id -> severityId = json.label();
            case activity_id, status, status_id, status_code, state, state_id, compliance -> state.member(json, key);
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

    static int number(JsonCursor json) {
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
        tally.cover();
        tally.tool(product, productVersion);
        tally.formatVersion(version);
        tally.made(or(time, timeAsText));
        boolean none = vulnerabilities.isEmpty();
        if (none) {
            vulnerabilities.add(new PackageVulnerability(report, OcsfReader.ID, pointer));
        }
        for (PackageVulnerability found : vulnerabilities) {
            if (found.id() == null) {
                found.id(or(eventCode, or(title, or(state.control(), or(message, uid)))));
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
                .activity(state.activity(vulnerable))
                .state(state.words())
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
            default -> state.isCheck() ? Kind.MISCONFIGURATION : Kind.BEHAVIOUR;
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

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value != null ? value : other;
    }
}
