package hudson.search;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface SearchableModelObject extends hudson.model.ModelObject {
}
