package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface BuildableItem extends hudson.model.Item, hudson.model.Queue.Task {
}
