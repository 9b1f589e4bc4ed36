package com.cloudbees.plugins.credentials.domains;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class DomainRequirement implements java.io.Serializable {
    private DomainRequirement() {}
}
