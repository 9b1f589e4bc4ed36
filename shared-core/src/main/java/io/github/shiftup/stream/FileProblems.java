package io.github.shiftup.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/**
 * What hinders somebody from reading a file or a directory, in words for people. Where it lies is not told: that is what
 * the reader of the message knows it by, not its whole path on the machine of a build.
 */
public final class FileProblems {
    private FileProblems() {}

    /** The problem; of one that has no words, what Java calls it. */
    public static String text(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "the user that runs this build may not read it";
        }
        if (problem instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String told = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        return problem.getClass().getSimpleName() + (told == null ? "" : ": " + told);
    }

    /** The same of one that came up on the way through a directory. */
    public static String text(UncheckedIOException problem) {
        return text(Objects.requireNonNull(problem.getCause()));
    }
}
