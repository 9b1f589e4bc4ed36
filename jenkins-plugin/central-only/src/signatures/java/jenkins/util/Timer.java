package jenkins.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Timer {
    public Timer() {}
    public static synchronized native java.util.concurrent.ScheduledExecutorService get();
}
