package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Stapler extends jakarta.servlet.http.HttpServlet {
    private Stapler() {}
    public static native org.kohsuke.stapler.StaplerRequest2 getCurrentRequest2();
}
