package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class ACL {
    public static final org.springframework.security.core.Authentication SYSTEM2 = null;
    private ACL() {}
    public static native hudson.security.ACLContext as2(org.springframework.security.core.Authentication auth);
}
