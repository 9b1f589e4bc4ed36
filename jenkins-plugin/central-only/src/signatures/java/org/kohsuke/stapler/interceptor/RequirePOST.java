package org.kohsuke.stapler.interceptor;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target({java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.FIELD})
@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public @interface RequirePOST {
}
