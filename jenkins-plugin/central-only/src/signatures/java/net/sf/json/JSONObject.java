package net.sf.json;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class JSONObject extends net.sf.json.AbstractJSON {
    private JSONObject() {}
    public native boolean has(String key);
}
