package org.kohsuke.stapler.export;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Inherited
@java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE})
@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public @interface ExportedBean {
    int defaultVisibility() default 1;
}
