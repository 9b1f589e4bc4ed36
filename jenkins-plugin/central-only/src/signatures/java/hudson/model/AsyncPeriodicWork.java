package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class AsyncPeriodicWork extends hudson.model.PeriodicWork {
    protected AsyncPeriodicWork(String name) {}
    protected abstract void execute(hudson.model.TaskListener listener) throws java.io.IOException, InterruptedException;
    protected native java.util.logging.Level getNormalLoggingLevel();
}
