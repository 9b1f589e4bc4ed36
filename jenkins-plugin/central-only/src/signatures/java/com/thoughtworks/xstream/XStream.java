package com.thoughtworks.xstream;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class XStream {
    public XStream() {}
    public native void alias(String arg0, Class arg1);
}
