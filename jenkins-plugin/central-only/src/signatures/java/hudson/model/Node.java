package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Node extends hudson.model.AbstractModelObject implements hudson.model.ReconfigurableDescribable<hudson.model.Node>, hudson.security.AccessControlled {
    public Node() {}
    public abstract hudson.FilePath getRootPath();
    public abstract hudson.model.Node.Mode getMode();
    public final native hudson.model.Computer toComputer();
    public native String getDisplayName();

    public enum Mode {
        NORMAL,
        EXCLUSIVE
    }
}
