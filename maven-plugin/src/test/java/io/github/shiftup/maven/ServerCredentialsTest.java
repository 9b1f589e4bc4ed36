package io.github.shiftup.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.FetchException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerCredentialsTest {

    @Test
    void aUserAndADecryptedPasswordAreBasic() throws Exception {
        Server server = server();
        server.setUsername("reader");
        server.setPassword("{encrypted}");

        // reader:s3cret
        assertThat(headers(server)).containsExactly(Map.entry("Authorization", "Basic cmVhZGVyOnMzY3JldA=="));
    }

    @Test
    void headersAreThoseOfMavensOwnTransports() throws Exception {
        Server server = server();
        server.setUsername("ignored");
        server.setConfiguration(Xpp3DomBuilder.build(new StringReader("<configuration><httpHeaders><property>"
                + "<name>X-Token</name><value>s3cret</value></property><Accept>application/json</Accept></httpHeaders>"
                + "</configuration>")));

        assertThat(headers(server))
                .containsExactly(Map.entry("X-Token", "s3cret"), Map.entry("Accept", "application/json"));
    }

    @Test
    void aServerThatIsNotThereOrHasNothingIsSaid() {
        assertThatThrownBy(() -> new ServerCredentials(new Settings(), decrypter(null)).headers("falco"))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("no server with the id \"falco\"");
        assertThatThrownBy(() -> headers(server())).hasMessageContaining("neither a user name nor httpHeaders");
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsNotSentAsItIs() {
        Server server = server();
        server.setUsername("reader");
        server.setPassword("{encrypted}");
        SettingsProblem problem = new DefaultSettingsProblem("{encrypted}", Severity.ERROR, "settings.xml", 1, 1, null);

        assertThatThrownBy(() -> new ServerCredentials(settings(server), decrypter(problem)).headers("falco"))
                .hasMessageContaining("cannot be decrypted")
                .hasMessageNotContaining("{encrypted}");
    }

    private static Map<String, String> headers(Server server) throws FetchException {
        return new ServerCredentials(settings(server), decrypter(null)).headers("falco");
    }

    private static Server server() {
        Server server = new Server();
        server.setId("falco");
        return server;
    }

    private static Settings settings(Server server) {
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    /** Decrypts every password to the same one. */
    private static SettingsDecrypter decrypter(@Nullable SettingsProblem problem) {
        return request -> new SettingsDecryptionResult() {
            @Override
            public Server getServer() {
                Server server = request.getServers().get(0).clone();
                if (server.getPassword() != null) {
                    server.setPassword("s3cret");
                }
                return server;
            }

            @Override
            public List<Server> getServers() {
                return List.of(getServer());
            }

            @Override
            public @Nullable Proxy getProxy() {
                return null;
            }

            @Override
            public List<Proxy> getProxies() {
                return List.of();
            }

            @Override
            public List<SettingsProblem> getProblems() {
                return problem == null ? List.of() : List.of(problem);
            }
        };
    }
}
