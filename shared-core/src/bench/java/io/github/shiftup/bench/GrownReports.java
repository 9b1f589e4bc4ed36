package io.github.shiftup.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real reports, of the shared evidence, that have the elements of one list over and over again: in their mixture of what is
 * read and what is not, and of long texts and short ones, they are what tools write. Where a document has no list at the place, all of it
 * is the one element.
 */
enum GrownReports implements Sample {
    REAL_TRIVY("trivy", "all-statuses.json", "/Results/0/Vulnerabilities", 32),
    REAL_SARIF("sarif", "spotbugs-4.4.0.sarif", "/runs/0/results", 32),
    REAL_CYCLONEDX("cyclonedx", "dependency-track-4.11.4-dropwizard-vdr-1.5.json", "/vulnerabilities", 64),
    REAL_DEPENDENCY_CHECK("dependency-check", "dc-8.0.2-multi-module-maven.json", "/dependencies", 32),
    REAL_GRYPE("grype", "epss-many.json", "/matches", 64),
    REAL_DEPENDENCY_TRACK("dependency-track-fpf", "fpf-1.1-aliases.json", "/findings", 64),
    REAL_SNYK("snyk", "maven-41.json", "/vulnerabilities", 64),
    REAL_OSV("osv", "scanner-cargo-multiple.json", "/results/0/packages", 64),
    REAL_TRIVY_OPERATOR("trivy-operator", "findings-in-list.json", "", 64),
    REAL_ZAP("zap", "webgoat-2.7.0.json", "/site", 64),
    REAL_NUCLEI("nuclei", "v3-array.json", "", 64),
    REAL_ASFF("asff", "inspector-list.json", "", 64),
    REAL_INSPECTOR2("inspector2", "many.json", "/findings", 64),
    REAL_OCSF("ocsf", "prowler-5-kubernetes.json", "", 64),
    REAL_KUBESCAPE("kubescape", "cluster-many.json", "/results", 64),
    REAL_OPENVEX("openvex", "trivy-project.openvex.json", "/statements", 64),
    /** One answer a line: GitHub answers with a hundred alerts at most, and the reader refuses many more in one. */
    REAL_GITHUB("github", "graphql-log4j.json", "", 64) {
        @Override
        public String head() {
            super.head();
            return "";
        }

        @Override
        public String separator(int unit) {
            return unit == 0 ? "" : "\n";
        }

        @Override
        public String foot() {
            return "\n";
        }
    },
    REAL_GITLAB("gitlab", "trivy-alpine-310.json", "/vulnerabilities", 64),
    REAL_DEFECTDOJO("defectdojo-generic", "kev-cvssv4.json", "/findings", 64);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "\"@elements@\"";

    private final String format;
    private final String file;
    private final JsonPointer list;
    private final int heap;
    private List<String> parts = List.of();
    private List<String> elements = List.of();

    GrownReports(String format, String file, String list, int heap) {
        this.format = format;
        this.file = file;
        this.list = JsonPointer.compile(list);
        this.heap = heap;
    }

    /** Whether the shared evidence lies where it is looked for. */
    static boolean areHere() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty("shiftup.shared", "../../shared"), "evidence");
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int heap() {
        return heap;
    }

    @Override
    public boolean isXml() {
        return false;
    }

    @Override
    public String head() {
        read();
        return parts.get(0);
    }

    @Override
    public String unit(int id, int library, String text) {
        return elements.get(id % elements.size());
    }

    @Override
    public String separator(int unit) {
        return unit == 0 ? "" : ",";
    }

    @Override
    public String foot() {
        return parts.get(1);
    }

    private void read() {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(folder().resolve(format).resolve(file)));
            JsonNode list = root.at(this.list);
            List<String> all = new ArrayList<>();
            if (list.isArray()) {
                list.forEach(element -> all.add(element.toString()));
            } else {
                all.add(list.toString());
            }
            elements = all;
            ArrayNode mark = JSON.createArrayNode().add("@elements@");
            if (this.list.matches()) {
                root = mark;
            } else {
                JsonNode parent = root.at(this.list.head());
                ((ObjectNode) parent).set(this.list.last().getMatchingProperty(), mark);
            }
            parts = List.of(root.toString().split(HERE, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
