package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileProblemsTest {

    @Test
    void whoMayNotReadAFileIsToldSo() {
        IOException denied = new AccessDeniedException("/production/trivy");

        assertThat(FileProblems.text(denied)).isEqualTo("the user that runs this build may not read it");
        assertThat(FileProblems.text(new UncheckedIOException(denied))).isEqualTo(FileProblems.text(denied));
    }

    @Test
    void whatIsNotThereIsToldSo() {
        assertThat(FileProblems.text(new NoSuchFileException("/production/trivy")))
                .isEqualTo("there is no such file");
    }

    @Test
    void anyOtherProblemHasItsOwnWordsAndNoPath() {
        assertThat(FileProblems.text(new FileSystemException("/production/trivy", null, "Too many open files")))
                .isEqualTo("FileSystemException: Too many open files");
        assertThat(FileProblems.text(new FileSystemException("/production/trivy")))
                .isEqualTo("FileSystemException");
        assertThat(FileProblems.text(new IOException("Is a directory"))).isEqualTo("IOException: Is a directory");
    }
}
