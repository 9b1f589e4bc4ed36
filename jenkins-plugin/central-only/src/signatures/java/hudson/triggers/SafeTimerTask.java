package hudson.triggers;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class SafeTimerTask extends java.util.TimerTask {
    public SafeTimerTask() {}
    public final native void run();
}
