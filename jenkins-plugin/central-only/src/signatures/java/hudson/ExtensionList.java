package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class ExtensionList<T> extends java.util.AbstractList<T> {
    private ExtensionList() {}
    public static native <U> U lookupSingleton(Class<U> type);
}
