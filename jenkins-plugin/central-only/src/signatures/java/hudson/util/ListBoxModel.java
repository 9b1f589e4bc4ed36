package hudson.util;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class ListBoxModel extends java.util.ArrayList<hudson.util.ListBoxModel.Option> implements org.kohsuke.stapler.HttpResponse {
    public ListBoxModel() {}
    public native hudson.util.ListBoxModel add(String nameAndValue);
    public native void add(String displayName, String value);

    public static final class Option {
        private Option() {}
    }
}
