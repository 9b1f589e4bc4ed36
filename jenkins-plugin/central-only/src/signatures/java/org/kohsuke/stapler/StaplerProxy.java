package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface StaplerProxy {
    Object getTarget();
}
