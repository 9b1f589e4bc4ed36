package org.kohsuke.stapler.export;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target({java.lang.annotation.ElementType.FIELD, java.lang.annotation.ElementType.METHOD})
@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public @interface Exported {
    boolean inline() default false;
    boolean merge() default false;
    boolean skipNull() default false;
    int visibility() default 0;
    String name() default "";
    String verboseMap() default "";
}
