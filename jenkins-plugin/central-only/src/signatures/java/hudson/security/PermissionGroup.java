package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class PermissionGroup implements Iterable<hudson.security.Permission> {
    public PermissionGroup(Class owner, org.jvnet.localizer.Localizable title) throws IllegalStateException {}
    public native java.util.Iterator<hudson.security.Permission> iterator();
}
