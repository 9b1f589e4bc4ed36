package com.cloudbees.plugins.credentials.common;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface PasswordCredentials extends com.cloudbees.plugins.credentials.Credentials {
    hudson.util.Secret getPassword();
}
