package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Stapler extends jakarta.servlet.http.HttpServlet {
    private Stapler() {}
    protected native void service(jakarta.servlet.http.HttpServletRequest req, jakarta.servlet.http.HttpServletResponse rsp) throws jakarta.servlet.ServletException, java.io.IOException;
    public static native org.kohsuke.stapler.StaplerRequest2 getCurrentRequest2();
    public native void init(jakarta.servlet.ServletConfig servletConfig) throws jakarta.servlet.ServletException;
}
