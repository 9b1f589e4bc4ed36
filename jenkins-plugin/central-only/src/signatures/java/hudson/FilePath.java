package hudson;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class FilePath {
    public FilePath(java.io.File localPath) {}
    public native <T> T act(hudson.FilePath.FileCallable<T> callable) throws java.io.IOException, InterruptedException;
    public native <T> hudson.remoting.Future<T> actAsync(hudson.FilePath.FileCallable<T> callable) throws java.io.IOException, InterruptedException;
    public native boolean exists() throws java.io.IOException, InterruptedException;
    public native hudson.FilePath child(String relOrAbsolute);
    public native hudson.model.Computer toComputer();
    public native java.io.InputStream read() throws java.io.IOException, InterruptedException;
    public native String getName();
    public native String getRemote();
    public native long lastModified() throws java.io.IOException, InterruptedException;
    public native void copyFrom(java.io.InputStream in) throws java.io.IOException, InterruptedException;
    public native void copyFrom(hudson.FilePath src) throws java.io.IOException, InterruptedException;
    public native void deleteRecursive() throws java.io.IOException, InterruptedException;
    public native hudson.FilePath[] list(String includes) throws java.io.IOException, InterruptedException;
    public native void mkdirs() throws java.io.IOException, InterruptedException;
    public native void renameTo(hudson.FilePath target) throws java.io.IOException, InterruptedException;
    public native void touch(long timestamp) throws java.io.IOException, InterruptedException;

    public interface FileCallable<T> extends java.io.Serializable {
        T invoke(java.io.File f, hudson.remoting.VirtualChannel channel) throws java.io.IOException, InterruptedException;
    }
}
