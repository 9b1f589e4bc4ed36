package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.HostSources.HostSource;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostSourcesTest {
    @TempDir
    Path folder;

    private Policy policy;

    @BeforeEach
    void aPolicyOfOneSource() throws IOException {
        policy = PolicyLoader.load(Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: trivy, from: a.json, maxAge: 12h, required: false, service: portal, serverId: there }
                intel: { epss: epss.csv }
                """));
    }

    @Test
    void withoutAnyThePolicyIsWhatItIs() {
        assertThat(HostSources.NONE.applied(policy)).isSameAs(policy);
    }

    @Test
    void theHostSaysWhereASourceLiesAndThePolicyWhatIsAskedOfIt() {
        SourceSpec placed = only(source("trivy", "b.json", "here", Duration.ofDays(2)));

        assertThat(placed.from()).isEqualTo("b.json");
        assertThat(placed.serverId()).isEqualTo("here");
        assertThat(placed.maxAge()).isEqualTo(Duration.ofHours(12));
        assertThat(placed.required()).isFalse();
        assertThat(placed.service()).isEqualTo("portal");
    }

    @Test
    void theHostMayAskForYoungerReports() {
        assertThat(only(source("trivy", "b.json", null, Duration.ofHours(1))).maxAge())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aFurtherSourceIsRequiredAndNoOlderThanTheProfileAllows() {
        List<SourceSpec> sources =
                applied(source("falco", "f.json", null, Duration.ofDays(4_000))).sources();

        assertThat(sources).extracting(SourceSpec::id).containsExactly("trivy", "falco");
        assertThat(sources.get(1).required()).isTrue();
        assertThat(sources.get(1).maxAge()).isLessThan(Duration.ofDays(4_000));
    }

    @Test
    void oneThatIsOfferedIsFurtherButNotRequired() {
        List<SourceSpec> sources = applied(offered("falco")).sources();

        assertThat(sources).extracting(SourceSpec::id).containsExactly("trivy", "falco");
        assertThat(sources.get(1).required()).isFalse();
    }

    @Test
    void oneThatIsOfferedLeavesThePolicysOfTheSameIdAsItIs() {
        assertThat(applied(offered("trivy")).sources()).isEqualTo(policy.sources());
    }

    @Test
    void intelOfTheHostIsAskedWithItsCredentials() throws Exception {
        HostSources host =
                new HostSources(List.of(), List.of(source("kev", "https://example.org/kev.json", "mirror", null)));
        List<FetchRequest> asked = new ArrayList<>();

        assertThat(host.applied(policy).intel().kev()).isEqualTo("https://example.org/kev.json");
        assertThat(host.applied(policy).intel().epss()).isEqualTo("epss.csv");
        var fetcher = host.fetcher(request -> {
            asked.add(request);
            return Fetched.now(List.of());
        });
        fetcher.fetch(FetchRequest.of("intel/kev", "https://example.org/kev.json"));
        fetcher.fetch(FetchRequest.of("intel/kev", "https://elsewhere.example.org/kev.json"));

        assertThat(asked.get(0).serverId()).isEqualTo("mirror");
        assertThat(asked.get(1).serverId()).isNull();
    }

    @Test
    void filesOfAnotherFolderAreShownAsTheyLieInIt() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("b.json"), "{}");
        HostSource source = new HostSource("trivy", "b.json", other, null, null, false);
        HostSources host = new HostSources(List.of(source), List.of());
        SourceSpec placed = only(source);

        Fetched fetched = host.fetcher(request -> Fetched.now(List.of())).fetch(placed.request());

        assertThat(host.base(placed, folder)).isEqualTo(other);
        assertThat(placed.shown()).isEqualTo("b.json");
        assertThat(fetched.files()).singleElement().satisfies(file -> {
            assertThat(file.location()).isEqualTo("b.json");
            assertThat(file.file()).isEqualTo(other.resolve("b.json"));
        });
    }

    @Test
    void whatThePolicyNamesStaysInThePolicysFolder() throws Exception {
        HostSource source = new HostSource("trivy", "b.json", folder.resolve("other"), null, null, false);
        HostSources host = new HostSources(List.of(source), List.of());
        List<FetchRequest> asked = new ArrayList<>();

        host.fetcher(request -> {
                    asked.add(request);
                    return Fetched.now(List.of());
                })
                .fetch(FetchRequest.of("falco", "b.json"));

        assertThat(asked).hasSize(1);
    }

    private static HostSource offered(String id) {
        return new HostSource(id, "offered.json", null, null, null, true);
    }

    private SourceSpec only(HostSource source) {
        List<SourceSpec> sources = applied(source).sources();
        assertThat(sources).hasSize(1);
        return sources.get(0);
    }

    private Policy applied(HostSource source) {
        return new HostSources(List.of(source), List.of()).applied(policy);
    }

    private static HostSource source(String id, String from, @Nullable String serverId, @Nullable Duration maxAge) {
        return new HostSource(id, from, null, serverId, maxAge, false);
    }
}
