package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface Action extends hudson.model.ModelObject {
    String getDisplayName();
    String getIconFileName();
    String getUrlName();
}
