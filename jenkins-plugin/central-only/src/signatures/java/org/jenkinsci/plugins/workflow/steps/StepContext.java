package org.jenkinsci.plugins.workflow.steps;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class StepContext implements java.io.Serializable {
    private StepContext() {}
    public abstract <T> T get(Class<T> key) throws java.io.IOException, InterruptedException;
}
