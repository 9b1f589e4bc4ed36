package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface DescriptorByNameOwner extends hudson.model.ModelObject {
}
