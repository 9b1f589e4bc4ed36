package hudson.model.queue;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface FoldableAction extends hudson.model.Action {
}
