package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface ModelObjectWithChildren extends hudson.model.ModelObject {
}
