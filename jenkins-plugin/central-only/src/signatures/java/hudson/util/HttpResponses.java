package hudson.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class HttpResponses extends org.kohsuke.stapler.HttpResponses {
    private HttpResponses() {}
}
