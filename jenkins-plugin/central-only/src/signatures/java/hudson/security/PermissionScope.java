package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class PermissionScope {
    public static final hudson.security.PermissionScope ITEM = null;
    private PermissionScope() {}
}
