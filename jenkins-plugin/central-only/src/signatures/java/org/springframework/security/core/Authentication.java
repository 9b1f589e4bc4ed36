package org.springframework.security.core;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface Authentication extends java.security.Principal, java.io.Serializable {
}
