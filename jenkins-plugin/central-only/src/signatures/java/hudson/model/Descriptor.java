package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Descriptor<T extends hudson.model.Describable<T>> {
    protected Descriptor() {}
    public native boolean configure(org.kohsuke.stapler.StaplerRequest2 req, net.sf.json.JSONObject json) throws hudson.model.Descriptor.FormException;
    public native String getDisplayName();
    public native String getHelpFile(String fieldName);
    public native void load();
    public native void save();

    public static final class FormException extends Exception implements org.kohsuke.stapler.HttpResponse {
        private FormException() {}
    }
}
