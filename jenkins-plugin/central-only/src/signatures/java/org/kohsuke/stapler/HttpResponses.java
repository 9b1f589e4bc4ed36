package org.kohsuke.stapler;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public class HttpResponses {
    public HttpResponses() {}
    public static native org.kohsuke.stapler.HttpResponse redirectToDot();
    public static native org.kohsuke.stapler.HttpResponses.HttpResponseException errorWithoutStack(int code, String errorMessage);

    public static abstract class HttpResponseException extends RuntimeException implements org.kohsuke.stapler.HttpResponse {
        private HttpResponseException() {}
    }
}
