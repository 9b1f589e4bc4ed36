package io.github.shiftup.match.name;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Name of a container image, with the defaults that container engines apply: {@code nginx} is
 * {@code docker.io/library/nginx}.
 *
 * @param repository with its registry ({@code registry.example/clinic/portal}); empty if only the digest is known
 * @param tag null if not named
 * @param digest {@code sha256:...}; null if not named
 */
public record ImageName(
        String repository, @Nullable String tag, @Nullable String digest) {
    private static final String DOCKER_HUB = "docker.io";
    private static final Set<String> DOCKER_HUB_ALIASES =
            Set.of("index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "hub.docker.com");

    /** Reads {@code [scheme://][registry/]repository[:tag][@digest]} or a digest alone. */
    public static ImageName of(String text) {
        String rest = text.strip();
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
        }
        String digest = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1).toLowerCase(Locale.ROOT);
            rest = rest.substring(0, at);
        } else if (rest.startsWith("sha256:")) {
            return new ImageName("", null, rest.toLowerCase(Locale.ROOT));
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        return new ImageName(withRegistry(rest), tag, digest);
    }

    /** This name, with the digest unless it is null. */
    public ImageName withDigest(@Nullable String digest) {
        return digest == null ? this : new ImageName(repository, tag, digest.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether an image goes by this name, taken as a pattern whose repository and tag may hold wild cards (a single
     * {@code *} is any image). What either side does not tell does not contradict; a digest on both sides decides.
     */
    public boolean covers(ImageName image) {
        if (digest != null && image.digest != null) {
            return digest.equals(image.digest) && (repository.isEmpty() || coversRepository(image));
        }
        if (repository.isEmpty() || image.repository.isEmpty()) {
            return false;
        }
        return coversRepository(image)
                && (tag == null || image.tag == null || Glob.of(tag, '/').matches(image.tag));
    }

    private boolean coversRepository(ImageName image) {
        return image.repository.isEmpty()
                || repository.equals("*")
                || Glob.of(repository, '/').matches(image.repository);
    }

    private static String withRegistry(String repository) {
        if (repository.isEmpty() || repository.equals("*")) {
            return repository;
        }
        int slash = repository.indexOf('/');
        if (slash < 0) {
            return repository.startsWith("**") ? repository : DOCKER_HUB + "/library/" + repository;
        }
        String first = repository.substring(0, slash);
        if (!isRegistry(first)) {
            return DOCKER_HUB + '/' + repository;
        }
        String registry = first.toLowerCase(Locale.ROOT);
        if (!DOCKER_HUB_ALIASES.contains(registry) && !registry.equals(DOCKER_HUB)) {
            return registry + repository.substring(slash);
        }
        String path = repository.substring(slash + 1);
        return DOCKER_HUB + '/' + (path.indexOf('/') < 0 && !path.startsWith("**") ? "library/" + path : path);
    }

    /** A first part is a registry if it looks like a host, or if a wild card stands in its place. */
    private static boolean isRegistry(String first) {
        return first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.indexOf('*') >= 0
                || first.equalsIgnoreCase("localhost");
    }
}
