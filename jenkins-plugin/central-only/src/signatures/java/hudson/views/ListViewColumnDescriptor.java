package hudson.views;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class ListViewColumnDescriptor extends hudson.model.Descriptor<hudson.views.ListViewColumn> {
    public ListViewColumnDescriptor() {}
    public native boolean shownByDefault();
}
