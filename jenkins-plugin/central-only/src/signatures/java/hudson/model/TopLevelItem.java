package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface TopLevelItem extends hudson.model.Item, hudson.model.Describable<hudson.model.TopLevelItem> {
}
