package hudson.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class FormValidation extends java.io.IOException implements org.kohsuke.stapler.HttpResponse {
    private FormValidation() {}
    public static native hudson.util.FormValidation error(String message);
    public static native hudson.util.FormValidation ok();
    public static native hudson.util.FormValidation validatePositiveInteger(String value);
}
