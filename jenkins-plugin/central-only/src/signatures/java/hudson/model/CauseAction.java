package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class CauseAction implements hudson.model.queue.FoldableAction, jenkins.model.RunAction2 {
    public CauseAction(hudson.model.Cause c) {}
    public native String getDisplayName();
    public native String getIconFileName();
    public native String getUrlName();
    public native void onAttached(hudson.model.Run<?, ?> owner);
    public native void onLoad(hudson.model.Run<?, ?> owner);
}
