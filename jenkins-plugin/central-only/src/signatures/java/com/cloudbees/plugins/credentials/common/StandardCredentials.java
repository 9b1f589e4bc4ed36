package com.cloudbees.plugins.credentials.common;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface StandardCredentials extends com.cloudbees.plugins.credentials.common.IdCredentials {
}
