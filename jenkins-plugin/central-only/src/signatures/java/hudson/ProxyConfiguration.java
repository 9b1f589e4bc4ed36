package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class ProxyConfiguration extends hudson.model.AbstractDescribableImpl<hudson.ProxyConfiguration> implements java.io.Serializable {
    private ProxyConfiguration() {}
    public native int getPort();
    public native String getName();
    public native java.util.List<java.util.regex.Pattern> getNoProxyHostPatterns();
    public static native java.net.http.HttpClient.Builder newHttpClientBuilder();
    public static native java.net.http.HttpRequest.Builder newHttpRequestBuilder(java.net.URI uri);
}
