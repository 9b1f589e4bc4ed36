package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Jenkins extends hudson.model.AbstractCIBase implements jenkins.model.DirectlyModifiableTopLevelItemGroup, org.kohsuke.stapler.StaplerProxy, hudson.model.ModifiableViewGroup, hudson.security.AccessControlled, hudson.model.DescriptorByNameOwner, jenkins.model.ModelObjectWithContextMenu, jenkins.model.ModelObjectWithChildren {
    public static final hudson.security.Permission ADMINISTER = null;
    public static final hudson.security.Permission READ = null;
    private Jenkins() {}
    public native hudson.FilePath getRootPath();
    public native hudson.model.Node.Mode getMode();
    public native hudson.ProxyConfiguration getProxy();
    public native hudson.model.Node getNode(String name);
    public native java.io.File getRootDir();
    public native Object getTarget();
    public native String getDisplayName();
    public native String getRootUrl() throws IllegalStateException;
    public native java.util.List<hudson.model.Node> getNodes();
    public static native jenkins.model.Jenkins get() throws IllegalStateException;
    public static native org.springframework.security.core.Authentication getAuthentication2();
}
