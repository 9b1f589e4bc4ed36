package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface ModifiableViewGroup extends hudson.model.ViewGroup {
}
