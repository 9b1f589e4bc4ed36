package org.jenkinsci.plugins.workflow.graph;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class FlowNode extends hudson.model.Actionable {
    private FlowNode() {}
    public native String getDisplayName();
}
