package jenkins.triggers;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface TriggeredItem extends hudson.model.Item {
}
