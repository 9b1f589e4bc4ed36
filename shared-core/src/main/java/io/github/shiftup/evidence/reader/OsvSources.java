package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paths of osv-scanner's results, for a report in which they come after what was found in them. */
final class OsvSources {
    private enum Root {
        results
    }

    private enum Result {
        source
    }

    private enum Source {
        path
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Source> SOURCE = Keys.of(Source.class);

    /** Depth of the results' own objects. */
    private static final int RESULTS = 3;

    private final Report report;
    private @Nullable List<@Nullable String> paths;

    OsvSources(Report report) {
        this.report = report;
    }

    /** The path of a result. */
    @Nullable
    String get(int result) {
        if (paths == null) {
            paths = all();
        }
        return paths.get(result);
    }

    private List<@Nullable String> all() {
        List<@Nullable String> all = new ArrayList<>();
        try (JsonCursor json = report.jsonWithout(RESULTS, Set.of("packages"))) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                for (var each = json.array(); each.next(); ) {
                    String path = null;
                    for (var inner = json.object(RESULT); inner.next(); ) {
                        path = path(json);
                    }
                    all.add(path);
                }
            }
        }
        return all;
    }

    /** The path of the source at which the cursor stands. */
    static @Nullable String path(JsonCursor json) {
        String path = null;
        for (var inner = json.object(SOURCE); inner.next(); ) {
            path = json.label();
        }
        return path;
    }
}
