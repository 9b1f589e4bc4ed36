package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Run<JobT extends hudson.model.Job<JobT, RunT>, RunT extends hudson.model.Run<JobT, RunT>> extends hudson.model.Actionable implements hudson.security.AccessControlled, hudson.model.DescriptorByNameOwner, org.kohsuke.stapler.StaplerProxy, jenkins.model.HistoricalBuild {
    protected Run(JobT job) throws java.io.IOException {}
    public native JobT getParent();
    public final native RunT getPreviousCompletedBuild();
    public final native long getStartTimeInMillis();
    public final native jenkins.model.ArtifactManager pickArtifactManager() throws java.io.IOException;
    public native int getNumber();
    public native java.io.File getRootDir();
    public native Object getTarget();
    public native String getDisplayName();
    public native String getUrl();
    public native void save() throws java.io.IOException;
    public native void addAction(hudson.model.Action a);
    public native void setResult(hudson.model.Result r);
}
