package jenkins.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface ModelObjectWithContextMenu extends hudson.model.ModelObject {
}
