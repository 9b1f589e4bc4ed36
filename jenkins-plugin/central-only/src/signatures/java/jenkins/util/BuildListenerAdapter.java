package jenkins.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class BuildListenerAdapter implements hudson.model.BuildListener {
    public BuildListenerAdapter(hudson.model.TaskListener delegate) {}
    public native java.io.PrintStream getLogger();
}
