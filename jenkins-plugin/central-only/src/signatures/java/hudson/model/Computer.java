package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Computer extends hudson.model.Actionable implements hudson.security.AccessControlled, hudson.model.DescriptorByNameOwner, org.kohsuke.stapler.StaplerProxy {
    public static final java.util.concurrent.ExecutorService threadPoolForRemoting = null;
    private Computer() {}
    public final native boolean isOnline();
    public native int getNumExecutors();
    public native Object getTarget();
    public native String getDisplayName();
    public native String getName();
}
