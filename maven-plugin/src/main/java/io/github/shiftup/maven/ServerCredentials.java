package io.github.shiftup.maven;

import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The servers of {@code settings.xml}, decrypted: header fields as Maven's own transports take them from
 * {@code <configuration><httpHeaders>}, else user and password as Basic. Nothing of them is ever logged.
 */
final class ServerCredentials implements Credentials {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    @Override
    public Map<String, String> headers(String serverId) throws FetchException {
        Server known = settings.getServer(serverId);
        if (known == null) {
            throw new FetchException(
                    Kind.UNREACHABLE, "settings.xml has no server with the id \"" + serverId + "\"; add it there");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(known));
        Server server = result.getServer();
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new FetchException(
                        Kind.UNREACHABLE,
                        "the password of the server \"" + serverId + "\" in settings.xml cannot be decrypted;"
                                + " encrypt it again for this machine");
            }
        }
        Map<String, String> fields = configured(server.getConfiguration());
        if (fields.isEmpty() && server.getUsername() != null) {
            String pair = server.getUsername() + ':' + (server.getPassword() == null ? "" : server.getPassword());
            fields.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        if (fields.isEmpty()) {
            throw new FetchException(
                    Kind.UNREACHABLE,
                    "the server \"" + serverId
                            + "\" in settings.xml has neither a user name nor httpHeaders; give it one of them");
        }
        return fields;
    }

    /** {@code <httpHeaders><property><name/><value/></property></httpHeaders>}, or an element a field. */
    private static Map<String, String> configured(@Nullable Object configuration) {
        Map<String, String> fields = new LinkedHashMap<>();
        Xpp3Dom headers = configuration instanceof Xpp3Dom dom ? dom.getChild("httpHeaders") : null;
        if (headers == null) {
            return fields;
        }
        for (Xpp3Dom each : headers.getChildren()) {
            Xpp3Dom name = each.getChild("name");
            Xpp3Dom value = each.getChild("value");
            if (name != null && value != null) {
                fields.put(String.valueOf(name.getValue()), String.valueOf(value.getValue()));
            } else if (each.getValue() != null) {
                fields.put(each.getName(), each.getValue());
            }
        }
        return fields;
    }
}
