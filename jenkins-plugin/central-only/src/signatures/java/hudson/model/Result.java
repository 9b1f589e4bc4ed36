package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class Result implements java.io.Serializable {
    public static final hudson.model.Result FAILURE = null;
    public static final hudson.model.Result UNSTABLE = null;
    private Result() {}
}
