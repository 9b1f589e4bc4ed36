package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface TaskListener {
    hudson.model.TaskListener NULL = null;
    java.io.PrintStream getLogger();
}
