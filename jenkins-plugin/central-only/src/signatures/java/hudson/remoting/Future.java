package hudson.remoting;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface Future<V> extends java.util.concurrent.Future<V> {
}
