package org.jenkinsci.plugins.workflow.steps;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class StepExecution implements java.io.Serializable {
    protected StepExecution() {}
    public native org.jenkinsci.plugins.workflow.steps.StepContext getContext();
}
