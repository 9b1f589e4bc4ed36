package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class XmlFile {
    public XmlFile(com.thoughtworks.xstream.XStream xs, java.io.File file) {}
    public native boolean exists();
    public native Object read() throws java.io.IOException;
    public native void write(Object o) throws java.io.IOException;
}
