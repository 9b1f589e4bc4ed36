package io.github.shiftup.evidence.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchRequest;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted transfers, with a server whose certificate nobody but its owner vouches for. */
class HttpTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedAndOneThatIsTrustedIsNot() throws Exception {
        KeyStore keys = keys();
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(own.getKeyManagers(), null, null);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext trust = SSLContext.getInstance("TLS");
        trust.init(null, trusted.getTrustManagers(), null);

        try (FaultServer faulty = FaultServer.on(
                server.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                FaultServer.status(200, "{}"))) {
            FetchRequest request = FetchRequest.of("s", "https://localhost:" + faulty.port() + "/r");

            assertThatThrownBy(() -> fetcher(null).fetch(request)).hasMessageContaining("is not to be trusted");
            assertThat(faulty.questions).isEmpty();
            assertThat(fetcher(trust).fetch(request).files()).hasSize(1);
        }
    }

    private HttpFetcher fetcher(@Nullable SSLContext trust) {
        return new HttpFetcher(folder.resolve("cache"), Credentials.NONE, false, HttpLimits.DEFAULT, null, trust);
    }

    private KeyStore keys() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
