package org.jenkinsci.plugins.workflow.actions;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class WarningAction implements org.jenkinsci.plugins.workflow.actions.PersistentAction {
    public WarningAction(hudson.model.Result result) {}
    public native String getDisplayName();
    public native String getIconFileName();
    public native String getUrlName();
    public native org.jenkinsci.plugins.workflow.actions.WarningAction withMessage(String message);
}
