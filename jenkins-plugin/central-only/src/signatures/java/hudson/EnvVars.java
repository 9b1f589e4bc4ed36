package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class EnvVars extends java.util.TreeMap<String, String> {
    private EnvVars() {}
}
