package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class GlobalConfiguration extends hudson.model.Descriptor<jenkins.model.GlobalConfiguration> implements hudson.model.Describable<jenkins.model.GlobalConfiguration> {
    protected GlobalConfiguration() {}
    public native boolean configure(org.kohsuke.stapler.StaplerRequest2 req, net.sf.json.JSONObject json) throws hudson.model.Descriptor.FormException;
}
