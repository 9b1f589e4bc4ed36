package com.cloudbees.plugins.credentials.common;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface UsernameCredentials extends com.cloudbees.plugins.credentials.Credentials {
    String getUsername();
}
