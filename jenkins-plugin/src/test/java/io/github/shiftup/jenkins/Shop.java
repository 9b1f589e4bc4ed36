package io.github.shiftup.jenkins;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Descriptor.FormException;
import hudson.tasks.Builder;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;

/** A small service, what production reports of it, and what a build of it would ship. */
final class Shop {
    static final String FINDING = "EXAMPLE-2026-0001";
    static final String SHIPPED = "1.0.0";
    static final String MENDED = "99.0";

    static final String POLICY = """
            apiVersion: shift-up/v1
            service: shop
            runsAs: { images: [registry.example/acme/shop] }
            profile: web
            evidence:
              - { id: trivy, from: production }
            """;

    private Shop() {}

    /** An SBOM that ships the library at a version. */
    static String candidate(String version) {
        return """
                {
                  "bomFormat": "CycloneDX", "specVersion": "1.6",
                  "metadata": { "component": { "type": "application", "name": "shop", "version": "2.0" } },
                  "components": [ { "type": "library", "name": "pump", "version": "%1$s", "purl": "pkg:maven/org.example/pump@%1$s" } ]
                }
                """.formatted(version);
    }

    /** What production reports: one critical weakness of the library, or of any other. */
    static String report(String id) {
        return """
                {
                  "SchemaVersion": 2, "ArtifactName": "registry.example/acme/shop:0.9", "ArtifactType": "container_image",
                  "Results": [ { "Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [ {
                    "VulnerabilityID": "%s", "PkgName": "org.example:pump",
                    "PkgIdentifier": { "PURL": "pkg:maven/org.example/pump@1.0.0" },
                    "InstalledVersion": "1.0.0", "FixedVersion": "99.0", "Severity": "CRITICAL",
                    "CVSS": { "nvd": { "V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" } }
                  } ] } ]
                }
                """.formatted(id);
    }

    static String report() {
        return report(FINDING);
    }

    /** A report that found nothing. */
    static String quietReport() {
        return """
                {"SchemaVersion": 2, "ArtifactName": "registry.example/acme/shop:0.9", "ArtifactType": "container_image",
                 "Results": [ { "Target": "Java", "Class": "lang-pkgs", "Type": "jar" } ] }
                """;
    }

    /** A Pipeline that ships the library at a version, and what it does then. */
    static String build(String version, String steps) {
        return "node {" + workspace(version) + steps + " }";
    }

    /** A Pipeline that ships what is reported, while its policy's own source has not found anything yet. */
    static String quietBuild(String steps) {
        return build(SHIPPED, write("production/trivy.json", quietReport()) + steps);
    }

    /** Pipeline steps that lay the workspace. */
    static String workspace(String version) {
        return write("shift-up.yaml", POLICY)
                + write("target/shift-up/candidate.cdx.json", candidate(version))
                + write("production/trivy.json", report());
    }

    /** A Pipeline step that writes a file. */
    static String write(String file, String text) {
        return "writeFile file: '" + file + "', text: '''" + text + "'''\n";
    }

    static WorkflowJob pipeline(JenkinsRule jenkins, String name, String script) throws IOException, FormException {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    /** Lays the workspace of a freestyle job. */
    public static final class Layer extends Builder {
        private final String version;

        Layer(String version) {
            this.version = version;
        }

        @Override
        public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                throws InterruptedException, IOException {
            FilePath workspace = build.getWorkspace();
            workspace.child("shift-up.yaml").write(POLICY, "UTF-8");
            workspace.child("target/shift-up/candidate.cdx.json").write(candidate(version), "UTF-8");
            workspace.child("production/trivy.json").write(report(), "UTF-8");
            return true;
        }

        @TestExtension
        public static final class DescriptorImpl extends hudson.model.Descriptor<Builder> {}
    }
}
