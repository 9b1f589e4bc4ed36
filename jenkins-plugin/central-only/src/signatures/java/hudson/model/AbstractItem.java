package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class AbstractItem extends hudson.model.Actionable implements hudson.model.Item, hudson.security.AccessControlled, hudson.model.DescriptorByNameOwner, org.kohsuke.stapler.StaplerProxy {
    protected AbstractItem(hudson.model.ItemGroup parent, String name) {}
    public final native String getFullDisplayName();
    public final native String getFullName();
    public final native String getUrl();
    public native java.io.File getRootDir();
    public native Object getTarget();
    public native String getDisplayName();
}
