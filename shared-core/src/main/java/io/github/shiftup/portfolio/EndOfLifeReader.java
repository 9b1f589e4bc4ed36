package io.github.shiftup.portfolio;

import io.github.shiftup.portfolio.EndOfLife.Cycle;
import io.github.shiftup.portfolio.EndOfLife.Product;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one product of endoflife.date: an array of cycles ({@code /api/spring-boot.json}), or the newer object with the
 * product's own name and purls ({@code /api/v1/products/spring-boot}).
 */
final class EndOfLifeReader {

    private enum Root {
        result
    }

    private enum Result {
        name,
        identifiers,
        releases
    }

    private enum Identifier {
        type,
        id
    }

    private enum Release {
        cycle,
        name,
        eol,
        isEol,
        eolFrom,
        latest
    }

    private enum Latest {
        name
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Identifier> IDENTIFIER = Keys.of(Identifier.class);
    private static final Keys<Release> RELEASE = Keys.of(Release.class);
    private static final Keys<Latest> LATEST = Keys.of(Latest.class);

    private final List<Cycle> cycles = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private @Nullable String name;

    private EndOfLifeReader() {}

    /**
     * Reads a file.
     *
     * @param fallback name of the product where the file does not tell
     * @throws ReportException if it is of another shape, or has no release
     */
    static Product read(ReportDocument document, EndOfLifeSpec spec, String fallback) {
        EndOfLifeReader reader = new EndOfLifeReader();
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            if (json.isArray()) {
                reader.releases(json);
            } else {
                for (var member = json.object(ROOT); member.next(); ) {
                    reader.result(json);
                }
            }
        }
        if (reader.cycles.isEmpty()) {
            throw new ReportException(
                    Reason.NO_CONTENT,
                    document.location(),
                    "has no release: is it a product of endoflife.date (/api/PRODUCT.json)?");
        }
        reader.components.addAll(spec.components());
        String product = spec.product() != null ? spec.product() : reader.name == null ? fallback : reader.name;
        return new Product(product, reader.cycles, reader.components);
    }

    private void result(JsonCursor json) {
        for (var member = json.object(RESULT); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case identifiers -> {
                    for (var each = json.array(); each.next(); ) {
                        identifier(json);
                    }
                }
                case releases -> releases(json);
            }
        }
    }

    private void identifier(JsonCursor json) {
        String type = null;
        String id = null;
        for (var member = json.object(IDENTIFIER); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case id -> id = json.label();
            }
        }
        if ("purl".equals(type) && id != null) {
            components.add(id);
        }
    }

    private void releases(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            release(json);
        }
    }

    private void release(JsonCursor json) {
        String cycle = null;
        Boolean ended = null;
        LocalDate end = null;
        String latest = null;
        for (var member = json.object(RELEASE); member.next(); ) {
            switch (member.key()) {
                case cycle, name -> cycle = json.label();
                case isEol -> ended = json.flag();
                case eol, eolFrom -> {
                    String text = json.label();
                    end = date(text, json);
                    if (text != null && end == null) {
                        ended = Boolean.valueOf(text);
                    }
                }
                case latest -> {
                    if (json.isObject()) {
                        for (var part = json.object(LATEST); part.next(); ) {
                            latest = json.label();
                        }
                    } else {
                        latest = json.label();
                    }
                }
            }
        }
        if (cycle == null) {
            throw json.error(Reason.SHAPE, "a release has neither cycle nor name; nothing of this file is used");
        }
        cycles.add(new Cycle(cycle, ended, end, latest));
    }

    /** A date; null where only true or false is told. Anything else is refused: a wrong date is worse than none. */
    private static @Nullable LocalDate date(@Nullable String text, JsonCursor json) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw json.error(Reason.SHAPE, "the end of life \"" + text + "\" is no date such as 2026-12-01");
        }
    }
}
