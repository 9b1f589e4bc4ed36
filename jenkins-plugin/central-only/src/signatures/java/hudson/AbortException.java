package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class AbortException extends java.io.IOException {
    public AbortException(String message) {}
}
