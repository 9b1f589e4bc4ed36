package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Queue extends hudson.model.ResourceController {
    private Queue() {}

    public interface Executable extends Runnable {
    }

    public static abstract class Item extends hudson.model.Actionable implements jenkins.model.queue.QueueItem {
        private Item() {}
    }

    public interface Task extends hudson.model.ModelObject {
    }
}
