package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface RunAction2 extends hudson.model.Action {
    void onAttached(hudson.model.Run<?, ?> r);
    void onLoad(hudson.model.Run<?, ?> r);
}
