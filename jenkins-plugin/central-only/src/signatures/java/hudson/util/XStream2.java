package hudson.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class XStream2 extends com.thoughtworks.xstream.XStream {
    public XStream2() {}
}
