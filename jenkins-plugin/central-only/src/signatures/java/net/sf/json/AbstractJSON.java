package net.sf.json;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
abstract class AbstractJSON {
    AbstractJSON() {}
}
