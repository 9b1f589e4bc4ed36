package jenkins.model.queue;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface QueueItem extends hudson.model.ModelObject {
}
