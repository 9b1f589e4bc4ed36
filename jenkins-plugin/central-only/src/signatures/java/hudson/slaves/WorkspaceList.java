package hudson.slaves;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class WorkspaceList {
    private WorkspaceList() {}
    public static native hudson.FilePath tempDir(hudson.FilePath ws);
}
