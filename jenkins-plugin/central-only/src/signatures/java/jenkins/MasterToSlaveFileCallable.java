package jenkins;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class MasterToSlaveFileCallable<T> implements hudson.FilePath.FileCallable<T> {
    public MasterToSlaveFileCallable() {}
}
