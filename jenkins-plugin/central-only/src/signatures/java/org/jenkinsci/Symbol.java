package org.jenkinsci;
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE})
@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public @interface Symbol {
    String[] value();
}
