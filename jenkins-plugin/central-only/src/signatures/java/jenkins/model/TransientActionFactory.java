package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class TransientActionFactory<T> {
    public TransientActionFactory() {}
    public abstract Class<T> type();
    public abstract java.util.Collection<? extends hudson.model.Action> createFor(T target);
}
