package com.cloudbees.plugins.credentials.domains;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class URIRequirementBuilder {
    private URIRequirementBuilder() {}
    public native java.util.List<com.cloudbees.plugins.credentials.domains.DomainRequirement> build();
    public static native com.cloudbees.plugins.credentials.domains.URIRequirementBuilder fromUri(String uri);
}
