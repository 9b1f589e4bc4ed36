package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class PeriodicWork extends hudson.triggers.SafeTimerTask {
    protected static final long MIN = 60000L;
    public PeriodicWork() {}
    public abstract long getRecurrencePeriod();
}
