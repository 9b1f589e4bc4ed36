package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class ExtensionList<T> extends java.util.AbstractList<T> {
    private ExtensionList() {}
    public native T get(int index);
    public native boolean add(T t);
    public native boolean remove(Object o);
    public native boolean removeAll(java.util.Collection<?> c);
    public final native T remove(int index);
    public native int size();
    public native java.util.Iterator<T> iterator();
    public static native <U> U lookupSingleton(Class<U> type);
    public native void add(int index, T element);
}
