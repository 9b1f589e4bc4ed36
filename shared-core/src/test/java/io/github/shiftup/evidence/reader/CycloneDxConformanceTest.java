package io.github.shiftup.evidence.reader;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CycloneDxConformanceTest {

    static Stream<Path> reports() {
        return ExpectedFacts.reports("cyclonedx");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFindingIsRead(Path report) {
        ExpectedFacts.hold("cyclonedx", report, ExpectedFacts.Shuffle.NONE);
    }
}
