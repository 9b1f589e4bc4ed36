package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One dependency of a Dependency-Check report while it is read. One object serves for all, one after the other. */
final class DependencyCheckDependency {

    /** Findings that were read before the dependency was known. */
    private final List<Pending> pending = new ArrayList<>();

    private @Nullable Component component;
    private @Nullable String identifierVersion;
    private boolean identified;
    boolean virtual;

    @Nullable
    String fileName;

    @Nullable
    String filePath;

    @Nullable
    String sha256;

    @Nullable
    String sha1;

    @Nullable
    String md5;

    @Nullable
    String purl;

    private record Pending(FindingBuilder finding, boolean besideRanges) {}

    void clear() {
        pending.clear();
        component = null;
        identifierVersion = null;
        identified = false;
        virtual = false;
        fileName = null;
        filePath = null;
        sha256 = null;
        sha1 = null;
        md5 = null;
        purl = null;
    }

    /** Takes the id of a package; the first that is a purl counts. */
    void pack(@Nullable String id) {
        if (purl == null && Purls.isPurl(id)) {
            purl = id;
        }
    }

    /** Takes an identifier of before version 5: {@code (org.acme:lib:1.0)} of type {@code maven}, {@code lib:1.0} of npm. */
    void identifier(@Nullable String type, @Nullable String name) {
        if (name == null || identifierVersion != null || (!"maven".equals(type) && !"npm".equals(type))) {
            return;
        }
        String bare = name.startsWith("(") && name.endsWith(")") ? name.substring(1, name.length() - 1) : name;
        int colon = bare.lastIndexOf(':');
        identifierVersion = colon < 0 || colon + 1 == bare.length() ? null : bare.substring(colon + 1);
    }

    /** Says that all identifiers were read. */
    void identified() {
        identified = true;
    }

    /**
     * Hands on a finding in this dependency, at once if everything is known of it. Else it waits for the end: the tool
     * itself writes what a dependency is before what is wrong with it.
     */
    void add(FindingBuilder finding, boolean besideRanges, Consumer<Finding> sink) {
        if (component == null
                && (fileName == null || filePath == null || !identified || (sha256 == null && !virtual))) {
            pending.add(new Pending(finding, besideRanges));
        } else {
            sink.accept(complete(finding, besideRanges));
        }
    }

    /** Hands on what still waits. */
    void end(Consumer<Finding> sink) {
        for (Pending each : pending) {
            sink.accept(complete(each.finding, each.besideRanges));
        }
    }

    private Finding complete(FindingBuilder finding, boolean besideRanges) {
        if (component == null) {
            String version = Purls.version(purl);
            component =
                    new Component(fileName, purl, version != null ? version : identifierVersion, filePath, digest());
        }
        if (besideRanges) {
            finding.affectedRange(component.version());
        }
        return finding.component(component).build();
    }

    private @Nullable String digest() {
        if (sha256 != null) {
            return "sha256:" + sha256.toLowerCase(Locale.ROOT);
        }
        if (sha1 != null) {
            return "sha1:" + sha1.toLowerCase(Locale.ROOT);
        }
        return md5 == null ? null : "md5:" + md5.toLowerCase(Locale.ROOT);
    }
}
