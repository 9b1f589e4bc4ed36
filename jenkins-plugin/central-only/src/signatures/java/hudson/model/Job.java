package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Job<JobT extends hudson.model.Job<JobT, RunT>, RunT extends hudson.model.Run<JobT, RunT>> extends hudson.model.AbstractItem implements jenkins.model.ModelObjectWithChildren {
    protected Job(hudson.model.ItemGroup parent, String name) { super(null, null); }
    public native RunT getBuildByNumber(int n);
    public native RunT getLastCompletedBuild();
}
