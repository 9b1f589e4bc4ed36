package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Candidates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.SightingBook;
import io.github.shiftup.testing.GivenCandidates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateCaseTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
    private static final Candidate CANDIDATE = candidate("forms");

    @TempDir
    Path folder;

    private Path root;
    private Path policy;
    private Path zip;

    @BeforeEach
    void aPolicyWithAllThatItNames() throws IOException {
        root = Files.createDirectories(folder.resolve("workspace"));
        Files.createDirectories(root.resolve("policy/.shift-up"));
        Files.createDirectories(root.resolve("production"));
        policy = Files.writeString(root.resolve("policy/shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: ../production }
                intel: { kev: kev.json }
                waivers: .shift-up/waivers.yaml
                """);
        Files.writeString(root.resolve("policy/.shift-up/waivers.yaml"), "[]\n");
        Files.writeString(root.resolve("policy/kev.json"), "{}");
        Files.writeString(root.resolve("policy/other.txt"), "not named");
        Files.writeString(root.resolve("production/a.json"), "{\"a\": 1}");
        Files.setLastModifiedTime(root.resolve("production/a.json"), FileTime.from(MONDAY));
        zip = folder.resolve("case.zip");
    }

    @Test
    void holdsThePolicyWhatItNamesAndTheReportsWithTheirTimes() throws IOException {
        assertThat(pack(1 << 20)).isEmpty();

        GateCase unpacked = unpack(1 << 20);

        Path files = folder.resolve("unpacked/files");
        assertThat(unpacked.candidate()).isEqualTo(CANDIDATE);
        assertThat(unpacked.policy()).isEqualTo(files.resolve("policy/shift-up.yaml"));
        assertThat(files.resolve("policy/.shift-up/waivers.yaml")).exists();
        assertThat(files.resolve("policy/kev.json")).exists();
        assertThat(files.resolve("policy/other.txt")).doesNotExist();
        assertThat(Files.getLastModifiedTime(files.resolve("production/a.json")).toInstant())
                .isEqualTo(MONDAY);
    }

    @Test
    void tellsWhatItLeftOut() throws IOException {
        Files.writeString(root.resolve("production/large.json"), "x".repeat(5_000));
        Files.writeString(folder.resolve("outside.json"), "{}");
        HostSources host = new HostSources(
                List.of(new HostSources.HostSource("out", "../../outside.json", null, null, null, true)), List.of());

        List<String> left = GateCase.pack(root, request(), host, zip, 4_000);

        assertThat(left).hasSize(2);
        assertThat(left).anyMatch(text -> text.contains("production/large.json") && text.contains("4000"));
        assertThat(left).anyMatch(text -> text.contains("outside.json") && text.contains("outside the workspace"));
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
        pack(1 << 20);

        assertThatThrownBy(() -> unpack(10)).isInstanceOf(IOException.class).hasMessageContaining("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"files/../../evil", "files//../../../evil", "ledger/../../evil", "evil", "files/", "ledger/"})
    void nothingIsWrittenElsewhere(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
        }
        Path target = folder.resolve("deep/in/here");

        assertThatThrownBy(() -> GateCase.unpack(new ByteArrayInputStream(bytes.toByteArray()), target, 1_000))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("deep/in/evil")).doesNotExist();
        assertThat(folder.resolve("deep/evil")).doesNotExist();
    }

    @Test
    void aNameOfThePolicyWithoutEndIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("policy-file"));
            out.write(new byte[20 << 20]);
        }

        assertThatThrownBy(() -> GateCase.unpack(new ByteArrayInputStream(bytes.toByteArray()), folder, 1_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void holdsWhatTheLedgerRemembersAndNoneOfItsVerdicts() throws IOException {
        Ledger shared = Ledger.in(folder.resolve("shared"));
        keepsLedgerIn(shared.root().toString());
        shared.append("portal", MONDAY, List.of(seen("CVE-2026-0001", MONDAY)));
        shared.append(
                "portal", NOW, List.of(seen("CVE-2026-0001", NOW), new DeploymentEntry("prod", "1", null, null, null)));
        shared.append("other", MONDAY, List.of(seen("CVE-2026-0002", MONDAY)));

        assertThat(pack(1 << 20)).isEmpty();
        Ledger unpacked = Ledger.in(Objects.requireNonNull(unpack(1 << 20).ledger()));

        assertThat(unpacked.services()).containsExactly("portal");
        assertThat(unpacked.records("portal"))
                .singleElement()
                .satisfies(file -> assertThat(file.record().entry()).isInstanceOf(SightingsEntry.class));
        assertThat(SightingBook.of(unpacked, "portal")
                        .find("CVE-2026-0001", "org.acme:forms")
                        .orElseThrow()
                        .first())
                .isEqualTo(MONDAY);
        assertThat(shared.records("portal")).hasSize(3);
    }

    @Test
    void whereNoLedgerIsKeptNoneIsUnpacked() throws IOException {
        pack(1 << 20);

        assertThat(unpack(1 << 20).ledger()).isNull();
    }

    @Test
    void aBuildWhoseLedgerCannotBeReadIsNotKept() throws IOException {
        Path noDirectory = Files.writeString(folder.resolve("shared"), "a file");
        keepsLedgerIn(noDirectory.toString());

        assertThat(pack(1 << 20))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith("the build, as its ledger " + noDirectory + " cannot be read: "));
        assertThat(zip).doesNotExist();
    }

    private void keepsLedgerIn(String directory) throws IOException {
        Files.writeString(policy, Files.readString(policy) + "ledger: " + directory + "\n");
    }

    private static SightingsEntry seen(String id, Instant at) {
        return new SightingsEntry(List.of(new Seen(id, List.of(), "org.acme:forms", at, at)));
    }

    @Test
    void severalCandidatesAreOne() {
        Candidate merged = Candidates.merged(List.of(CANDIDATE, candidate("mail"), candidate("forms")));

        assertThat(merged.name()).isEqualTo(CANDIDATE.name());
        assertThat(merged.components())
                .extracting(ShippedComponent::purl)
                .containsExactly("pkg:maven/org.acme/forms@1.0", "pkg:maven/org.acme/mail@1.0");
    }

    private List<String> pack(long most) throws IOException {
        return GateCase.pack(root, request(), HostSources.NONE, zip, most);
    }

    private GateRequest request() {
        return new GateRequest(policy, CANDIDATE, NOW, false);
    }

    private GateCase unpack(long most) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            return GateCase.unpack(in, folder.resolve("unpacked"), most);
        }
    }

    private static Candidate candidate(String library) {
        return GivenCandidates.built("org.acme:portal", "2.0", "org.acme:" + library + ":1.0");
    }
}
