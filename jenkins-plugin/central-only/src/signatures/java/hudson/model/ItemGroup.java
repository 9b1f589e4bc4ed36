package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface ItemGroup<T extends hudson.model.Item> extends hudson.model.ModelObject {
    default <T extends hudson.model.Item> Iterable<T> allItems(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
