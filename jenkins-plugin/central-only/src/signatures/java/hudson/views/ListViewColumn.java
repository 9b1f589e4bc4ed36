package hudson.views;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class ListViewColumn implements hudson.model.Describable<hudson.views.ListViewColumn> {
    public ListViewColumn() {}
}
