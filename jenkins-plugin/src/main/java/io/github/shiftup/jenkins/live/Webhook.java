package io.github.shiftup.jenkins.live;

import io.github.shiftup.jenkins.Headers;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.verdict.Names;
import io.github.shiftup.jenkins.verdict.RateLimit;
import io.github.shiftup.jenkins.verdict.WebhookProof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.logging.Logger;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Takes in evidence that is sent. Whoever sends knows the source's secret: as a bearer token, or to sign the body with. The
 * body is measured and put away; it is not opened here.
 */
public final class Webhook {
    private static final Logger LOGGER = Logger.getLogger(Webhook.class.getName());
    private static final RateLimit PROVEN = new RateLimit(System::currentTimeMillis);
    private static final RateLimit UNPROVEN = new RateLimit(System::currentTimeMillis);
    private static final String SIGNATURE = "X-Shift-Up-Signature";
    private static final long MEGABYTE = 1L << 20;
    private static final int TOO_MANY = 429;

    private Webhook() {}

    /**
     * Answers a request.
     *
     * @param id of the source as the address has it
     */
    public static void receive(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShiftUpGlobalConfiguration global = ShiftUpGlobalConfiguration.get();
        int rate = global.getWebhooksPerMinute();
        EvidenceSource source = Names.isId(id) ? global.source(id).orElse(null) : null;
        String credentials = source == null ? null : source.getWebhookCredentialsId();
        String secret = credentials == null ? null : Headers.secret(credentials);
        // Whoever does not know the secret does not learn which sources there are either.
        String compared = secret == null ? UUID.randomUUID().toString() : secret;
        boolean signed = source != null && secret != null && source.isSigned();
        boolean proven = !signed && WebhookProof.isToken(request.getHeader("Authorization"), compared);
        // Those without proof share a limit of their own, so that they cannot use up that of those with it.
        if (!(proven ? PROVEN.passes(id, rate, rate * 10) : UNPROVEN.passes(signed ? id : "", rate, rate * 10))) {
            response.setHeader("Retry-After", "60");
            answer(response, TOO_MANY, "too many requests; " + rate + " a minute are taken for one source");
            return;
        }
        long most = global.getMaxWebhookMegabytes() * MEGABYTE;
        // Asked of all before the proof is: a signed source could be found out by it.
        if (request.getContentLengthLong() > most) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the limit is " + most + " bytes");
            return;
        }
        if (!signed && !proven) {
            refuse(response);
            return;
        }
        take(id, request, response, signed ? compared : null, most);
    }

    private static void take(
            String id, HttpServletRequest request, HttpServletResponse response, @Nullable String key, long most)
            throws IOException {
        EvidenceStore store = EvidenceStore.get();
        Path received = store.receiving(id);
        try {
            MessageDigest digest = sha256();
            Mac mac = key == null ? null : WebhookProof.signer(key);
            long size = copy(request.getInputStream(), received, digest, mac, most);
            if (mac != null && !WebhookProof.isSignature(request.getHeader(SIGNATURE), mac.doFinal())) {
                refuse(response);
            } else if (size > most) {
                answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the limit is " + most + " bytes");
            } else if (size == 0) {
                answer(response, HttpServletResponse.SC_BAD_REQUEST, "there is no report in the body");
            } else {
                boolean changed = store.accept(id, received, digest.digest());
                LOGGER.info(
                        () -> "Evidence of " + id + " arrived, " + size + " bytes" + (changed ? "" : ", as before"));
                if (changed) {
                    Rejudging.get().lookSoon();
                }
                answer(response, HttpServletResponse.SC_ACCEPTED, changed ? "changed" : "as before");
            }
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** Copies to one byte beyond the limit at most. */
    private static long copy(InputStream in, Path to, MessageDigest digest, @Nullable Mac mac, long most)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
                digest.update(buffer, 0, read);
                if (mac != null) {
                    mac.update(buffer, 0, read);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        answer(response, HttpServletResponse.SC_FORBIDDEN, "no source of this id takes this proof");
    }

    /** Nothing of the request is in the answer. */
    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(("{\"result\": \"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }
}
