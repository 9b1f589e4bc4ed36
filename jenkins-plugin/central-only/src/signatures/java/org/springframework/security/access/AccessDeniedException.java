package org.springframework.security.access;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class AccessDeniedException extends RuntimeException {
    private AccessDeniedException() {}
}
