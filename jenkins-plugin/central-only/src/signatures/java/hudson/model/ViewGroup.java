package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface ViewGroup extends hudson.model.ModelObject, hudson.security.AccessControlled {
}
