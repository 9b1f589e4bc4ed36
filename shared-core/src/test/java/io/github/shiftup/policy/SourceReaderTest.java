package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.seal.SignatureSpec;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One entry of a policy's evidence: what its source has to have seen, and how it signs. */
class SourceReaderTest {
    private final List<byte[]> content = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aSourceOfWhichNothingIsExpectedSaysSo() {
        assertThat(source("{}").expect()).isEqualTo(Expectation.NONE);
        assertThat(source("expect: {}").expect()).isEqualTo(Expectation.NONE);
        assertThat(source("{}").signature()).isNull();
    }

    @Test
    void whatIsExpectedOfASourceIsRead() {
        assertThat(source("expect: { assets: [shop, \"till-*\"], minAssets: 3, maxDrop: 50% }")
                        .expect())
                .isEqualTo(new Expectation(List.of("shop", "till-*"), 3, 0.5));
        assertThat(source("expect: { minAssets: 0 }").expect()).isEqualTo(new Expectation(List.of(), 0, null));
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "7%, 0.07", "' 50 % ', 0.5", "100%, 1"})
    void aDropIsWrittenInPerCent(String text, double part) {
        assertThat(source("expect: { maxDrop: \"" + text + "\" }").expect().maxDrop())
                .isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect: { maxDrop: 101% } | evidence.expect.maxDrop has to be a part such as 50%",
                "expect: { maxDrop: 1000% } | evidence.expect.maxDrop has to be a part such as 50%",
                "expect: { maxDrop: -1% } | evidence.expect.maxDrop has to be a part such as 50%",
                "expect: { maxDrop: 0.5 } | evidence.expect.maxDrop has to be a part such as 50%",
                "expect: { minAssets: -1 } | has to be a whole number from 0",
                "signature: { file: .sig } | the key \"key\" is missing in \"evidence.signature\"",
                "signature: { key: [] } | evidence.signature.key is an empty list, so no signature could ever be right",
                "signature: { key: gone.pub } | evidence.signature.key is neither a public key of Ed25519",
                "signature: { key: gone.pub } | gone.pub: is not there",
                "signature: { key: \"a\\0b\" } | evidence.signature.key is neither a public key of Ed25519",
                "signature: { key: text.pub } | evidence.signature.key: the file holds no public key of Ed25519",
                "signature: { key: KEY, file: sig } | evidence.signature.file has to be what the signature's name has after",
                "signature: { key: KEY, file: ./sig } | evidence.signature.file has to be what the signature's name has",
                "headerFile: token | evidence.headerFile lies in the repository. It holds secrets",
                "headerFile: \"a\\0b\" | evidence.headerFile a?b cannot be the path of a file"
            })
    void whatASourceCannotMeanIsAProblemWithItsPlace(String entry, String problem) throws Exception {
        Files.writeString(folder.resolve("text.pub"), "no key");

        assertThatThrownBy(() -> source(entry.replace("KEY", base64(key()))))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("p.yaml:1:")
                .hasMessageContaining(problem);
    }

    @Test
    void aKeyMayStandInThePolicyOrInAFileThatItsDigestNames() throws Exception {
        PublicKey inline = key();
        PublicKey filed = key();
        Files.write(folder.resolve("feed.pub"), filed.getEncoded());

        assertThat(source("signature: { key: [" + base64(inline) + ", feed.pub] }")
                        .signature())
                .isEqualTo(new SignatureSpec(List.of(inline, filed), ".sig", true));
        assertThat(content).containsExactly(filed.getEncoded());
    }

    @Test
    void aKeyIsLookedForInTheHomeFolderWhereItsNameSaysSo() {
        Path home = Path.of(System.getProperty("user.home"));

        assertThatThrownBy(() -> source("signature: { key: ~/no-such-feed.pub }"))
                .hasMessageContaining(
                        "~/no-such-feed.pub: is not there (looked for " + home.resolve("no-such-feed.pub") + ")");
    }

    @Test
    void aSignatureMayHaveAnotherNameAndMayBeLeftOut() throws Exception {
        PublicKey key = key();

        assertThat(source("signature: { key: " + base64(key) + ", file: .ed25519, required: false }")
                        .signature())
                .isEqualTo(new SignatureSpec(List.of(key), ".ed25519", false));
    }

    @Test
    void secretsAreReadFromOutsideTheRepository() throws IOException {
        Path outside = Path.of("/run/secrets/../secrets/token").toAbsolutePath();

        assertThat(source("headerFile: \"" + outside + "\"").headerFile()).isEqualTo(outside.normalize());
    }

    private SourceSpec source(String more) {
        String entry = more.equals("{}") ? "" : ", " + more;
        String yaml = "evidence: { id: s, from: reports" + entry + " }";
        SourceReader reader = new SourceReader(folder, Profiles.builtIn("web"), content);
        return YamlFile.read(
                "p.yaml",
                yaml.getBytes(StandardCharsets.UTF_8),
                root -> root.map(map -> Objects.requireNonNull(map.require("evidence")
                        .orElseThrow()
                        .map(entryMap -> reader.source(entryMap, new Ids("source"))))));
    }

    private static String base64(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static PublicKey key() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    }
}
