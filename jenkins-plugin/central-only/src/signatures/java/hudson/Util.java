package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Util {
    private Util() {}
    public static native String fixEmpty(String s);
    public static native String fixEmptyAndTrim(String s);
    public static native String fixNull(String s);
}
