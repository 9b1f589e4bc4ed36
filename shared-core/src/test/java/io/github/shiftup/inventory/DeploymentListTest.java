package io.github.shiftup.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentListTest {
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static final String POD = """
            { "apiVersion": "v1", "kind": "Pod",
              "metadata": { "name": "shop-6d4cf56db6-x7k2p", "namespace": "prod",
                "ownerReferences": [{ "kind": "ReplicaSet", "name": "shop-6d4cf56db6" }] },
              "spec": { "initContainers": [{ "name": "wait", "image": "registry.example/wait:1" }],
                "containers": [{ "name": "shop", "image": "registry.example/acme/shop:1.4.0" },
                               { "name": "proxy", "image": "registry.example/proxy@%1$s" }] },
              "status": { "phase": "Running", "startTime": "2026-11-01T08:00:00Z",
                "containerStatuses": [{ "name": "shop", "imageID": "docker-pullable://registry.example/acme/shop@%1$s",
                  "state": { "running": { "startedAt": "2026-11-02T08:00:00Z" } } }] } }
            """.formatted(DIGEST);

    @TempDir
    private Path folder;

    @Test
    void everyContainerOfAPodRuns() throws IOException {
        DeploymentList list = read("{\"kind\": \"List\", \"items\": [" + POD + "]}");

        assertThat(list.format()).isEqualTo("kubernetes");
        assertThat(list.deployments()).hasSize(2);
        Deployment shop = list.deployments().get(0);
        assertThat(shop.workload()).isEqualTo("prod/replicaset/shop-6d4cf56db6");
        assertThat(shop.image()).isEqualTo("registry.example/acme/shop:1.4.0");
        assertThat(shop.version()).isEqualTo("1.4.0");
        assertThat(shop.digest()).isEqualTo(DIGEST);
        assertThat(shop.since()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
        Deployment proxy = list.deployments().get(1);
        assertThat(proxy.digest()).isEqualTo(DIGEST);
        assertThat(proxy.version()).isNull();
        assertThat(proxy.since()).isEqualTo(Instant.parse("2026-11-01T08:00:00Z"));
    }

    @Test
    void itemsOfAPodListNeedNoKindOfTheirOwn() throws IOException {
        String bare = POD.replace("\"kind\": \"Pod\",", "");

        assertThat(read("{\"kind\": \"PodList\", \"items\": [" + bare + "]}").deployments())
                .hasSize(2);
        assertThat(catchThrowableOfType(ReportException.class, () -> read("{\"items\": [" + bare + "]}")))
                .hasMessageContaining("an object without a kind");
    }

    @Test
    void aPodThatHasEndedDoesNotRunAndOtherKindsAreNamed() throws IOException {
        DeploymentList list = read("{\"kind\": \"List\", \"items\": ["
                + POD.replace("\"Running\"", "\"Succeeded\"")
                + ", {\"kind\": \"Service\", \"metadata\": {\"name\": \"x\"}}]}");

        assertThat(list.deployments()).isEmpty();
        assertThat(list.remarks())
                .anyMatch(remark -> remark.startsWith("1 pods have ended"))
                .anyMatch(remark -> remark.startsWith("1 objects of the kind Service"));
    }

    @Test
    void theIdOfAnImageOnItsMachineIsNotItsDigest() throws IOException {
        String pod = POD.replace("docker-pullable://registry.example/acme/shop@", "");

        assertThat(read(pod).deployments().get(0).digest()).isNull();
    }

    @Test
    void anSbomReportTellsWhatAContainerConsistsOf() throws IOException {
        DeploymentList list = read("""
                { "apiVersion": "aquasecurity.github.io/v1alpha1", "kind": "SbomReport",
                  "metadata": { "namespace": "prod", "labels": { "trivy-operator.resource.kind": "ReplicaSet",
                    "trivy-operator.resource.name": "shop-6d4cf56db6", "trivy-operator.resource.namespace": "prod" } },
                  "report": { "artifact": { "repository": "acme/shop", "tag": "1.4.0", "digest": "%s" },
                    "registry": { "server": "registry.example" }, "updateTimestamp": "2026-11-27T05:00:00Z",
                    "components": { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                      { "type": "operating-system", "name": "debian" },
                      { "type": "library", "name": "lib", "version": "1.0", "purl": "pkg:maven/org.acme/lib@1.0" },
                      { "type": "library", "name": "nameless.jar" }, { "type": "library", "name": "odd", "purl": "no purl" } ] } } }
                """.formatted(DIGEST));

        assertThat(list.time()).isEqualTo(Instant.parse("2026-11-27T05:00:00Z"));
        assertThat(list.deployments()).singleElement().satisfies(deployment -> {
            assertThat(deployment.workload()).isEqualTo("prod/replicaset/shop-6d4cf56db6");
            assertThat(deployment.image()).isEqualTo("registry.example/acme/shop:1.4.0");
            assertThat(deployment.components())
                    .extracting(ShippedComponent::purl)
                    .containsExactly("pkg:maven/org.acme/lib@1.0");
            assertThat(deployment.unnamed()).containsExactly("nameless.jar", "odd");
        });
    }

    @Test
    void projectsOfDependencyTrackRunUnlessInactive() throws IOException {
        DeploymentList list = read("""
                [{ "uuid": "u1", "name": "shop", "version": "1.4.0", "active": true, "lastBomImport": 1795680000000 },
                 { "uuid": "u2", "name": "old", "active": false }]
                """);

        assertThat(list.deployments()).singleElement().satisfies(deployment -> {
            assertThat(deployment.service()).isEqualTo("shop");
            assertThat(deployment.version()).isEqualTo("1.4.0");
        });
        assertThat(list.time()).isEqualTo(Instant.ofEpochMilli(1795680000000L));
        assertThat(list.remarks()).singleElement().asString().contains("1 projects are not active");
    }

    @Test
    void theSbomOfAnImageTellsItsDigest() throws IOException {
        DeploymentList list = read("""
                { "bomFormat": "CycloneDX", "specVersion": "1.6",
                  "metadata": { "timestamp": "2026-11-26T22:00:00Z", "component": { "type": "container",
                    "name": "registry.example/acme/shop:1.4.0", "purl": "pkg:oci/shop@%s?repository_url=registry.example" } },
                  "components": [{ "type": "library", "name": "lib", "purl": "pkg:maven/org.acme/lib@1.0" }] }
                """.formatted(DIGEST));

        assertThat(list.deployments()).singleElement().satisfies(deployment -> {
            assertThat(deployment.image()).isEqualTo("registry.example/acme/shop:1.4.0");
            assertThat(deployment.digest()).isEqualTo(DIGEST);
            assertThat(deployment.version()).isEqualTo("1.4.0");
            assertThat(deployment.made()).isEqualTo(Instant.parse("2026-11-26T22:00:00Z"));
        });
    }

    @Test
    void anSbomInXmlIsReadAsWell() throws IOException {
        DeploymentList list = read("""
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><timestamp>2026-11-26T22:00:00Z</timestamp>
                <component type="application"><name>archive</name><version>0.3</version></component></metadata>
                <components><component type="library"><name>lib</name><purl>pkg:maven/org.acme/lib@1.0</purl></component></components></bom>
                """);

        assertThat(list.deployments()).singleElement().satisfies(deployment -> {
            assertThat(deployment.service()).isEqualTo("archive");
            assertThat(deployment.made()).isEqualTo(Instant.parse("2026-11-26T22:00:00Z"));
            assertThat(deployment.components()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hello\": 1}", "[1, 2]", "[{\"a\": 1}]"})
    void aForeignFileIsRefusedWithWhatIsRead(String text) {
        ReportException problem = catchThrowableOfType(ReportException.class, () -> read(text));

        assertThat(problem.reason()).isIn(Reason.UNKNOWN_FORMAT, Reason.SHAPE);
    }

    @Test
    void aListThatWasCutOffIsNoList() {
        String whole = "{\"kind\": \"List\", \"items\": [" + POD + "]}";

        ReportException problem =
                catchThrowableOfType(ReportException.class, () -> read(whole.substring(0, whole.length() - 20)));

        assertThat(problem).hasMessageContaining("ends in the middle");
    }

    @Test
    void anSbomWithoutComponentsTellsNothing() {
        assertThat(catchThrowableOfType(
                        ReportException.class,
                        () -> read("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}")))
                .hasMessageContaining("lists no components");
    }

    private DeploymentList read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), text);
        return DeploymentList.read(file, "list");
    }
}
