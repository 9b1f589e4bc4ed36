package io.github.shiftup.evidence.fetch;

import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import io.github.shiftup.stream.FileProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files, directories and globs. They are read where they lie. */
public final class FileFetcher implements SourceFetcher {
    private final Path base;

    /**
     * A fetcher.
     *
     * @param base that relative paths are relative to: the policy's folder
     */
    public FileFetcher(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
        String suffix = request.signatureSuffix();
        List<FetchedFile> files = new ArrayList<>();
        try {
            for (Path file : ReportFiles.find(request.from(), base)) {
                if (suffix == null || !file.toString().endsWith(suffix)) {
                    files.add(fetched(file, suffix));
                }
            }
        } catch (IOException e) {
            throw unsearchable(request, FileProblems.text(e), e);
        } catch (UncheckedIOException e) {
            throw unsearchable(request, FileProblems.text(e), e);
        } catch (IllegalArgumentException e) {
            throw unsearchable(request, String.valueOf(e.getMessage()), e);
        }
        return Fetched.now(files);
    }

    private static FetchException unsearchable(FetchRequest request, String why, Exception cause) {
        return new FetchException(Kind.UNREACHABLE, request.from() + ": could not be searched: " + why, cause);
    }

    /** Why nothing was found there, in words. */
    public String nothing(String from) {
        return ReportFiles.nothing(from, base);
    }

    private FetchedFile fetched(Path file, @Nullable String suffix) throws IOException {
        Path signature = suffix == null ? null : file.resolveSibling(file.getFileName() + suffix);
        return new FetchedFile(
                shown(file),
                file,
                signature != null && Files.isRegularFile(signature) ? signature : null,
                Files.getLastModifiedTime(file).toInstant(),
                TimeBasis.FILE,
                null,
                null);
    }

    private String shown(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path shown = normal.startsWith(base) ? base.relativize(normal) : normal;
        return shown.toString().replace('\\', '/');
    }
}
