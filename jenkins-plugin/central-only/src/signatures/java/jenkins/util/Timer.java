package jenkins.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Timer {
    private Timer() {}
    public static synchronized native java.util.concurrent.ScheduledExecutorService get();
}
