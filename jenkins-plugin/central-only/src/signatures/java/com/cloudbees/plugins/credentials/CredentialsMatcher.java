package com.cloudbees.plugins.credentials;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface CredentialsMatcher extends java.io.Serializable {
}
