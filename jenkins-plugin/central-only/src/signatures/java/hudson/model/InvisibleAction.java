package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class InvisibleAction implements hudson.model.Action {
    public InvisibleAction() {}
}
