package io.github.shiftup.jenkins.agent;

import java.io.IOException;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The proxy of Jenkins' own settings.
 *
 * @param host name of the proxy
 * @param port of it
 * @param direct regular expressions of hosts that are asked without it
 */
public record ProxySettings(String host, int port, ArrayList<String> direct) implements Serializable {
    private static final long serialVersionUID = 1L;

    ProxySelector selector() {
        List<Pattern> patterns = direct.stream().map(Pattern::compile).toList();
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                String asked = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
                boolean here = asked.equals("localhost") || asked.startsWith("127.") || asked.equals("[::1]");
                return here
                                || patterns.stream()
                                        .anyMatch(pattern ->
                                                pattern.matcher(asked).matches())
                        ? List.of(Proxy.NO_PROXY)
                        : List.of(proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                // The transfer says that it failed.
            }
        };
    }
}
