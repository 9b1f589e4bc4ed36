package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class Permission {
    public Permission(hudson.security.PermissionGroup group, String name, org.jvnet.localizer.Localizable description, hudson.security.Permission impliedBy, hudson.security.PermissionScope scope) {}
}
