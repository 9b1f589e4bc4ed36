package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public abstract class PageDecorator extends hudson.model.Descriptor<hudson.model.PageDecorator> implements hudson.model.Describable<hudson.model.PageDecorator> {
    protected PageDecorator() {}
}
