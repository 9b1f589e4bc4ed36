package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class InvisibleAction implements hudson.model.Action {
    public InvisibleAction() {}
    public final native String getDisplayName();
    public final native String getIconFileName();
    public native String getUrlName();
}
