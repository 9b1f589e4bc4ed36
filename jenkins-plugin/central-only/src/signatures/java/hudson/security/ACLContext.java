package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class ACLContext implements AutoCloseable {
    private ACLContext() {}
    public native void close();
}
