package io.github.shiftup.jenkins.live;

import hudson.Extension;
import hudson.security.csrf.CrumbExclusion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Whoever sends evidence has no session, and so no crumb; the secret proves who it is. */
@Extension
public final class WebhookCrumbExclusion extends CrumbExclusion {
    private static final Pattern PATH = Pattern.compile("/shift-up/evidence/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/?");

    @Override
    public boolean process(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        if (path == null || !PATH.matcher(path).matches()) {
            return false;
        }
        chain.doFilter(request, response);
        return true;
    }
}
