package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class CauseAction implements hudson.model.queue.FoldableAction, jenkins.model.RunAction2 {
    public CauseAction(hudson.model.Cause c) {}
}
