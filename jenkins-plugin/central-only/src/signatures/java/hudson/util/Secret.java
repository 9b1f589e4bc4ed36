package hudson.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class Secret implements java.io.Serializable {
    private Secret() {}
    public native String getPlainText();
}
