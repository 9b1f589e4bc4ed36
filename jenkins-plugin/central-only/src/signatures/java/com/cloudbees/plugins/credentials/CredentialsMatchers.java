package com.cloudbees.plugins.credentials;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class CredentialsMatchers {
    private CredentialsMatchers() {}
    public static native <C extends com.cloudbees.plugins.credentials.Credentials> C firstOrNull(Iterable<C> credentials, com.cloudbees.plugins.credentials.CredentialsMatcher matcher);
    public static native com.cloudbees.plugins.credentials.CredentialsMatcher always();
    public static native com.cloudbees.plugins.credentials.CredentialsMatcher anyOf(com.cloudbees.plugins.credentials.CredentialsMatcher... matchers);
    public static native com.cloudbees.plugins.credentials.CredentialsMatcher instanceOf(Class clazz);
    public static native com.cloudbees.plugins.credentials.CredentialsMatcher withId(String id);
}
