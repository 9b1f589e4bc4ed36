package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class Api extends hudson.model.AbstractModelObject {
    public Api(Object bean) {}
    public native String getDisplayName();
}
