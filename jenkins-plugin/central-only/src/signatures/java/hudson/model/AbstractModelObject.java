package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class AbstractModelObject implements hudson.search.SearchableModelObject {
    public AbstractModelObject() {}
}
