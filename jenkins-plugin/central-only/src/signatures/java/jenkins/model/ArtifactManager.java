package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class ArtifactManager {
    private ArtifactManager() {}
    public abstract void archive(hudson.FilePath workspace, hudson.Launcher launcher, hudson.model.BuildListener listener, java.util.Map<String, String> artifacts) throws java.io.IOException, InterruptedException;
}
