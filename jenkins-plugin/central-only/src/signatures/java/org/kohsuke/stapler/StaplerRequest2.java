package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface StaplerRequest2 extends jakarta.servlet.http.HttpServletRequest {
    <T> T findAncestorObject(Class<T> type);
    String getRestOfPath();
    void bindJSON(Object bean, net.sf.json.JSONObject src);
}
