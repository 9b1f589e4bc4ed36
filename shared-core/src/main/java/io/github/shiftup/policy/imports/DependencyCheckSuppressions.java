package io.github.shiftup.policy.imports;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.XmlCursor;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads suppressions of Dependency-Check, whatever version of their schema. */
final class DependencyCheckSuppressions {
    private final XmlCursor xml;
    private final List<ImportedWaiver> waivers = new ArrayList<>();

    private DependencyCheckSuppressions(XmlCursor xml) {
        this.xml = xml;
    }

    static List<ImportedWaiver> read(String name, byte[] content) {
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(content), name, Limits.DEFAULT)) {
            if (!xml.name().equals("suppressions")) {
                throw xml.error(
                        Reason.UNKNOWN_FORMAT,
                        "the root is <" + xml.name()
                                + ">, not <suppressions>; of XML only Dependency-Check's suppressions"
                                + " are imported");
            }
            DependencyCheckSuppressions suppressions = new DependencyCheckSuppressions(xml);
            suppressions.group();
            return suppressions.waivers;
        }
    }

    /** Rules of one file, or of a group in it. */
    private void group() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "suppress" -> rule();
                case "suppressionGroup" -> group();
                default -> {}
            }
        }
    }

    private void rule() {
        ImportedWaiver waiver = new ImportedWaiver("suppress " + (waivers.size() + 1));
        String until = xml.attribute("until");
        if (until != null) {
            waiver.stopsOn("until", until);
        }
        if ("true".equals(xml.attribute("base"))) {
            waiver.lost("base=\"true\": that the rule is hidden from reports");
        }
        for (var child = xml.children(); child.next(); ) {
            part(child.name(), waiver);
        }
        waivers.add(waiver);
    }

    private void part(String name, ImportedWaiver waiver) {
        boolean regex = "true".equals(xml.attribute("regex"));
        String text = xml.text();
        if (text == null) {
            return;
        }
        switch (name) {
            case "notes" -> waiver.reason = text;
            case "packageUrl" -> select(waiver, name, text, regex, PackageSelector::ofPurl);
            case "gav" -> select(waiver, name, text, regex, PackageSelector::ofGav);
            case "cve" -> waiver.findings.add(text);
            case "vulnerabilityName" -> {
                Optional<String> glob = regex ? PackageSelector.glob(text) : Optional.of(text);
                glob.ifPresentOrElse(
                        waiver.findings::add,
                        () -> waiver.lostSelector("the regular expression of " + name + " " + text));
            }
            case "cpe" ->
                waiver.lostSelector("cpe " + text + ": a CPE decides nothing here, so the rule may not be needed");
            case "filePath", "sha1" ->
                waiver.lostSelector(name + " " + text + ": name the component by its purl or group:artifact");
            default -> waiver.lostSelector(name + " " + text);
        }
    }

    private static void select(
            ImportedWaiver waiver,
            String name,
            String text,
            boolean regex,
            Function<String, PackageSelector> selector) {
        @Nullable String glob = regex ? PackageSelector.glob(text).orElse(null) : text;
        if (glob == null) {
            waiver.lostSelector("the regular expression of " + name + " " + text);
        } else {
            waiver.select(selector.apply(glob));
        }
    }
}
