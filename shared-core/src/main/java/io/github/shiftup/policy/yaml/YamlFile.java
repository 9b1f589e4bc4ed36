package io.github.shiftup.policy.yaml;

import io.github.shiftup.policy.yaml.YamlNode.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One YAML file that a person wrote, read to its end before anyone is told what is wrong with it. */
public final class YamlFile {
    /** A policy is a page; this is a library of them. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int EXCERPT = 160;
    private static final int MAX_NODES = 50_000;
    private static final int MAX_DEPTH = 40;
    private static final String TOO_DEEP = "nested deeper than the limit of " + MAX_DEPTH;

    private final String name;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private int nodes;

    private YamlFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param name of the file, for messages
     * @param content UTF-8
     * @param reader turns the root into a value; it may return null only after a problem was recorded
     * @throws PolicyException with every problem of the file
     */
    public static <T> T read(String name, byte[] content, Function<YamlValue, @Nullable T> reader) {
        String text = text(name, content);
        YamlFile file = new YamlFile(name, text.lines().toList());
        T result = reader.apply(new YamlValue(file, file.compose(text), ""));
        if (!file.problems.isEmpty()) {
            throw new PolicyException(file.problems);
        }
        return Objects.requireNonNull(result, "a reader without a problem has a result");
    }

    /**
     * Where everything stands in a file.
     *
     * @throws PolicyException if it is no YAML
     */
    public static YamlPlaces places(String name, byte[] content) {
        String text = text(name, content);
        YamlFile file = new YamlFile(name, text.lines().toList());
        return new YamlPlaces(file, file.compose(text));
    }

    private static String text(String name, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw PolicyException.of(name, "is larger than the limit of " + MAX_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (withoutMark.isBlank()) {
                throw PolicyException.of(name, "is empty; the goal 'init' writes a starter");
            }
            return withoutMark;
        } catch (CharacterCodingException e) {
            throw PolicyException.of(name, "is not UTF-8; save it as UTF-8");
        }
    }

    private YamlNode compose(String text) {
        // What the library would refuse without a place is let through to be refused here, with one.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setMaxAliasesForCollections(MAX_NODES)
                // All at once: the parser copies what it has seen of a line whenever it reads on.
                .setBufferSize(text.length() + 1)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            checkEvents(settings, text);
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                throw PolicyException.of(name, "holds nothing but comments; the goal 'init' writes a starter");
            }
            YamlNode root = convert(documents.next(), 0);
            if (documents.hasNext()) {
                throw PolicyException.of(name, "holds several documents (---); only one is allowed");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : e.getContext();
            String what = ("is not well-formed YAML: " + e.getProblem() + " " + context).strip();
            throw new PolicyException(List.of(e.getProblemMark()
                    .map(mark -> problem(mark.getLine() + 1, mark.getColumn() + 1, what))
                    .orElseGet(() -> new Problem(name, 0, 0, what, ""))));
        } catch (ReaderException e) {
            throw PolicyException.of(
                    name,
                    String.format(
                            "holds the character U+%04X, which YAML does not allow; take it out", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw PolicyException.of(name, "is not well-formed YAML: " + e.getMessage());
        }
    }

    /** What can be seen before nodes are composed, which the parser does by recursion: depth, and tags. */
    private void checkEvents(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent start) {
                refuseTag(event, start.getTag());
                if (++depth > MAX_DEPTH) {
                    throw new PolicyException(List.of(problem(event, TOO_DEEP)));
                }
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof ScalarEvent scalar) {
                refuseTag(event, scalar.getTag());
            }
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.map(text -> text.replace("tag:yaml.org,2002:", "!!"))
                .ifPresent(text -> problems.add(problem(
                        event,
                        "the tag " + text + " is not allowed: values are texts, lists and mappings; take it out")));
    }

    private Problem problem(Event event, String message) {
        Mark mark = event.getStartMark().orElseThrow();
        return problem(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private YamlNode convert(Node node, int depth) {
        Mark mark = node.getStartMark().orElseThrow();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new PolicyException(List.of(problem(
                    line,
                    column,
                    depth > MAX_DEPTH
                            ? TOO_DEEP
                            : "more than the limit of " + MAX_NODES
                                    + " nodes, aliases counted each time; write out what they stand for")));
        }
        if (node instanceof ScalarNode scalar) {
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            String value = scalar.getValue();
            boolean nothing = plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
            return new YamlNode(nothing ? null : value, null, null, line, column);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, depth + 1));
            }
            return new YamlNode(null, null, List.copyOf(items), line, column);
        }
        return new YamlNode(null, entries((MappingNode) node, depth), null, line, column);
    }

    private List<Entry> entries(MappingNode mapping, int depth) {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = convert(tuple.getKeyNode(), depth + 1);
            String name = key.text();
            if (name == null) {
                report(key.line(), key.column(), "a key has to be a word, not " + key.kind());
                continue;
            }
            entries.stream()
                    .filter(entry -> entry.key().equals(name))
                    .findFirst()
                    .ifPresent(first -> report(
                            key.line(),
                            key.column(),
                            "the key \"" + name + "\" stands twice; the first is in line " + first.line()));
            entries.add(new Entry(name, key.line(), key.column(), convert(tuple.getValueNode(), depth + 1)));
        }
        return List.copyOf(entries);
    }

    /** Records a problem; the same one is recorded once, however often a value is read. */
    void report(int line, int column, String message) {
        add(problem(line, column, message));
    }

    /** Records a problem of this file or of one that it names. */
    void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    int problemsSoFar() {
        return problems.size();
    }

    Problem problem(int line, int column, String message) {
        return new Problem(name, line, column, printable(message), excerpt(line));
    }

    private String excerpt(int line) {
        // What is missing at the end of a file has its place behind the last line.
        String text = Masked.text(line >= 1 && line <= lines.size() ? lines.get(line - 1) : "");
        return printable(text.substring(0, Math.min(EXCERPT, text.length())));
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> printable.append(Character.isISOControl(c) || isDirection(c) ? ' ' : (char) c));
        return printable.toString();
    }

    /** Characters that turn the direction of writing can make a line read as something else. */
    private static boolean isDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
