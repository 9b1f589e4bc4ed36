package hudson.model.queue;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Tasks {
    private Tasks() {}
    public static native org.springframework.security.core.Authentication getAuthenticationOf2(hudson.model.Queue.Task t);
}
