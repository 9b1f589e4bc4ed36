package org.jenkinsci.plugins.workflow.actions;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface PersistentAction extends hudson.model.Action {
}
