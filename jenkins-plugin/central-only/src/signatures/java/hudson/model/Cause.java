package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class Cause {
    public Cause() {}
    public abstract String getShortDescription();
}
