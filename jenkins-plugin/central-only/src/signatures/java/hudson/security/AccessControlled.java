package hudson.security;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface AccessControlled {
    default boolean hasPermission(hudson.security.Permission permission) {
        throw new UnsupportedOperationException();
    }
    default void checkPermission(hudson.security.Permission permission) throws org.springframework.security.access.AccessDeniedException {
        throw new UnsupportedOperationException();
    }
}
