package io.github.shiftup.evidence.reader;

import java.util.List;

/**
 * What users are told about a format; the pages under {@code docs/formats} are made from it.
 *
 * @param id stable, as in {@code -Dshiftup.format}
 * @param title the format's own name
 * @param versions which versions are read, in words
 * @param syntaxes how it is written: {@code JSON}, {@code XML}, {@code YAML}, {@code JSON Lines}, and accepted wrappers
 * @param unit what one finding stands for
 * @param tools that write it
 * @param notes what to know: where ids, versions and times come from, what counts as inactive, what is refused
 */
public record ReportFormat(
        String id,
        String title,
        String versions,
        List<String> syntaxes,
        String unit,
        List<String> tools,
        List<String> notes) {

    public ReportFormat {
        syntaxes = List.copyOf(syntaxes);
        tools = List.copyOf(tools);
        notes = List.copyOf(notes);
    }
}
