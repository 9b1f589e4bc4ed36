package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface UnprotectedRootAction extends hudson.model.RootAction {
}
