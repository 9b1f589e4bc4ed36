package io.github.shiftup.policy.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Other tools' suppressions, imported on 24 November 2026. */
final class GivenSuppressions {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private GivenSuppressions() {}

    /** A rule of Dependency-Check. */
    static WaiverImport suppression(String content) {
        return read("s.xml", "<suppressions><suppress>" + content + "</suppress></suppressions>");
    }

    static WaiverImport read(String name, String content) {
        return WaiverImport.read(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
