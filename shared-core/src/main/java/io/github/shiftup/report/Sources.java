package io.github.shiftup.report;

import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import java.util.List;

/** Says how the sources of evidence did. */
final class Sources {
    private Sources() {}

    static List<SourceState> ill(Verdict verdict) {
        return verdict.sources().stream()
                .filter(source -> source.health() != SourceHealth.OK)
                .toList();
    }

    /** {@code trivy-prod is stale: its newest report is 30 hours old, 24 hours are allowed (report time).} */
    static String sentence(SourceState source) {
        String id = Plain.name(source.id());
        String problem = source.problems().isEmpty()
                ? ""
                : ": " + Plain.sentence(source.problems().get(0));
        return Words.stop(
                switch (source.health()) {
                    case OK -> id + " is OK: " + age(source) + "; " + content(source);
                    case STALE -> id + " is stale: " + age(source);
                    case MISSING ->
                        id + " is missing"
                                + (problem.isEmpty()
                                        ? ": there is no report at " + Plain.name(source.from())
                                        : problem);
                    case UNREADABLE -> id + " is unreadable" + problem;
                    case UNREACHABLE -> id + " is unreachable" + problem;
                    case UNDATED -> id + " is undated" + problem;
                    case FUTURE -> id + " is from the future" + problem;
                    case INCOMPLETE -> id + " is incomplete" + problem;
                    case UNTRUSTED -> id + " is untrusted" + problem;
                    case EMPTY -> id + " is empty" + (problem.isEmpty() ? ": its reports looked at nothing" : problem);
                });
    }

    /** What to do about a source that is not well; empty where its own problem says so already. */
    static String remedy(SourceState source) {
        return switch (source.health()) {
            case OK, EMPTY -> "";
            case STALE -> "run the scan of production again, and see why it did not run";
            case MISSING -> "let the scanner write its report there, or correct 'from' in the policy";
            case UNREADABLE ->
                "let the scanner write its report again; the goal evidence shows what is understood of it";
            case UNREACHABLE ->
                "clear away what keeps the report from being fetched; until then -o judges the last snapshot, by its age";
            case UNDATED -> "let the scanner write the time into its report";
            case FUTURE -> "set the clock that is wrong, and let the scanner write its report again";
            case INCOMPLETE -> "see why the scanner looks at less than before, or correct 'expect' in the policy";
            case UNTRUSTED -> "find out who wrote the report; only one that is signed with the policy's key counts";
        };
    }

    /** {@code newest report 30 hours old, 24 hours allowed, by the report's own time}. */
    static String age(SourceState source) {
        if (source.age() == null) {
            return source.reports() == 0 ? "no report" : "age unknown";
        }
        String basis = source.ageBasis();
        return "newest report " + Words.age(source.age())
                + (source.maxAge() == null ? "" : ", " + Words.duration(source.maxAge()) + " allowed")
                + ("file".equals(basis) ? ", by the file's time" : "")
                + ("server".equals(basis) ? ", by the server's time" : "");
    }

    /** {@code 412 findings in 3 reports on 40 assets}. */
    static String content(SourceState source) {
        Coverage coverage = source.coverage();
        return Words.count(source.findings(), "finding") + " in " + Words.count(source.reports(), "report")
                + (coverage == null ? "" : " on " + Words.count(coverage.assets(), "asset"))
                + (coverage == null || coverage.before() == null
                        ? ""
                        : " (" + Words.number(coverage.before().assets()) + " before)");
    }
}
