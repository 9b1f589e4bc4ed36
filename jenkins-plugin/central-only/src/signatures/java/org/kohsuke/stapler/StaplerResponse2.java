package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface StaplerResponse2 extends jakarta.servlet.http.HttpServletResponse {
}
