package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Actionable extends hudson.model.AbstractModelObject implements jenkins.model.ModelObjectWithContextMenu {
    public Actionable() {}
    public native <T extends hudson.model.Action> T getAction(Class<T> type);
    public native <T extends hudson.model.Action> java.util.List<T> getActions(Class<T> type);
    public native boolean addOrReplaceAction(hudson.model.Action a);
    public native boolean removeAction(hudson.model.Action a);
}
