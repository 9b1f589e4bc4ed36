package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Fields.Part;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
final class RecordReader {
    private enum Top {
        schema,
        kind,
        service,
        at,
        parents,
        verdict,
        candidate,
        deployment,
        evidence,
        sightings,
        checkpoint
    }

    private static final Keys<Top> TOP = Keys.of(Top.class);

    private RecordReader() {}

    /** @throws ReportException if it is no record, or of another schema version */
    static LedgerRecord read(byte[] bytes, String location) {
        ReportDocument document = ReportDocument.ofBytes(bytes, location);
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            return read(json);
        }
    }

    private static LedgerRecord read(JsonCursor json) {
        String schema = null;
        String kind = null;
        String service = null;
        Instant at = null;
        List<String> parents = List.of();
        Entry entry = null;
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case schema -> schema = json.text();
                case kind -> kind = json.text();
                case service -> service = json.text();
                case at -> at = json.time();
                case parents -> parents = json.texts();
                case verdict -> entry = verdict(Fields.read(json));
                case candidate -> entry = candidate(Fields.read(json));
                case deployment -> entry = deployment(Fields.read(json));
                case evidence -> entry = evidence(Fields.read(json));
                case sightings -> entry = new SightingsEntry(sightings(Fields.read(json)));
                case checkpoint -> entry = checkpoint(Fields.read(json));
            }
        }
        if (!RecordWriter.SCHEMA.equals(schema)) {
            throw json.error(
                    schema != null && schema.startsWith("ledger-") ? Reason.UNKNOWN_VERSION : Reason.UNKNOWN_FORMAT,
                    "is no record of schema " + RecordWriter.SCHEMA + " but of " + named(schema));
        }
        if (entry == null
                || service == null
                || at == null
                || !entry.kind().name().equals(kind)) {
            throw json.error(
                    Reason.SHAPE,
                    "a record has service, at, kind and what that kind tells; here the kind is " + named(kind));
        }
        return new LedgerRecord(service, at, parents, entry);
    }

    /** Whether a record can be of one of these kinds, by how {@link RecordWriter} begins it; one that begins otherwise can. */
    static boolean mayBe(byte[] bytes, Set<Entry.Kind> kinds) {
        for (Entry.Kind kind : Entry.Kind.values()) {
            byte[] beginning = RecordWriter.BEGINNINGS.get(kind);
            if (beginning != null && Arrays.mismatch(bytes, beginning) == beginning.length) {
                return kinds.contains(kind);
            }
        }
        return true;
    }

    private static String named(@Nullable String value) {
        return value == null ? "nothing that is named" : '"' + value + '"';
    }

    private static VerdictEntry verdict(Fields f) {
        return new VerdictEntry(
                f.needed(Part.outcome),
                f.flag(Part.enforced),
                f.flag(Part.partial),
                f.text(Part.skipped),
                f.neededTime(Part.asOf),
                f.text(Part.team),
                f.text(Part.version),
                f.needed(Part.profile),
                f.needed(Part.candidate),
                f.needed(Part.evidence),
                f.needed(Part.policy),
                f.needed(Part.intel),
                f.list(Part.decisions, RecordReader::judged),
                f.list(Part.waivers, RecordReader::accepted));
    }

    private static Accepted accepted(Fields f) {
        return new Accepted(
                f.needed(Part.id),
                f.needed(Part.state),
                f.needed(Part.owner),
                f.date(Part.created),
                f.date(Part.expires),
                f.neededNumber(Part.findings));
    }

    private static Judged judged(Fields f) {
        return new Judged(
                f.needed(Part.id),
                f.needed(Part.component),
                f.needed(Part.effect),
                f.needed(Part.standing),
                f.needed(Part.level),
                f.text(Part.rule),
                f.time(Part.due),
                f.text(Part.waiver));
    }

    private static CandidateEntry candidate(Fields f) {
        return new CandidateEntry(
                f.needed(Part.digest),
                f.needed(Part.name),
                f.text(Part.version),
                f.flag(Part.partial),
                f.list(
                        Part.components,
                        each -> new Shipped(each.needed(Part.purl), each.text(Part.sha256), each.text(Part.scope))));
    }

    private static DeploymentEntry deployment(Fields f) {
        return new DeploymentEntry(
                f.needed(Part.environment),
                f.text(Part.version),
                f.text(Part.candidate),
                f.text(Part.image),
                f.text(Part.imageDigest));
    }

    private static EvidenceEntry evidence(Fields f) {
        return new EvidenceEntry(
                f.needed(Part.digest),
                f.list(
                        Part.sources,
                        each -> new Source(
                                each.needed(Part.id),
                                each.needed(Part.health),
                                each.flag(Part.required),
                                each.neededNumber(Part.findings),
                                each.time(Part.newest),
                                each.duration(Part.maxAge),
                                each.number(Part.assets),
                                each.number(Part.unseen))));
    }

    private static CheckpointEntry checkpoint(Fields f) {
        return new CheckpointEntry(f.names(Part.pruned), sightings(f));
    }

    private static List<Seen> sightings(Fields f) {
        return f.list(
                Part.sightings,
                each -> new Seen(
                        each.needed(Part.id),
                        each.names(Part.aliases),
                        each.needed(Part.component),
                        each.neededTime(Part.first),
                        each.neededTime(Part.last)));
    }
}
