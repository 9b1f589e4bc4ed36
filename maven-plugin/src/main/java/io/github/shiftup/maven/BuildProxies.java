package io.github.shiftup.maven;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The active proxy of {@code settings.xml}; the machine's where there is none. */
final class BuildProxies extends ProxySelector {
    private final Proxy proxy;
    private final List<Pattern> direct;

    private BuildProxies(Proxy proxy, List<Pattern> direct) {
        this.proxy = proxy;
        this.direct = direct;
    }

    static @Nullable ProxySelector of(Settings settings) {
        org.apache.maven.settings.Proxy active = settings.getActiveProxy();
        if (active == null || active.getHost() == null) {
            return null;
        }
        String nonProxyHosts = active.getNonProxyHosts() == null ? "" : active.getNonProxyHosts();
        List<Pattern> direct = Pattern.compile("[|,\\s]+")
                .splitAsStream(nonProxyHosts)
                .filter(host -> !host.isEmpty())
                .map(BuildProxies::pattern)
                .toList();
        return new BuildProxies(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(active.getHost(), active.getPort())),
                direct);
    }

    private static Pattern pattern(String host) {
        StringBuilder pattern = new StringBuilder("(?i)");
        for (String part : host.split("(?<=\\*)|(?=\\*)")) {
            pattern.append(part.equals("*") ? ".*" : Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString());
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return local || direct.stream().anyMatch(each -> each.matcher(host).matches())
                ? List.of(Proxy.NO_PROXY)
                : List.of(proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The transfer says that it failed.
    }
}
