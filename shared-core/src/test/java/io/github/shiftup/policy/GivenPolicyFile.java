package io.github.shiftup.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy in a folder, beside a profile that bears old evidence. */
final class GivenPolicyFile {

    private final Path folder;

    GivenPolicyFile(Path folder) throws IOException {
        this.folder = folder;
        write("patient.yaml", """
                apiVersion: shift-up-profile/v1
                id: patient
                title: t
                description: d
                extends: web
                evidenceMaxAge: { value: 5y, proposal: p }
                """);
    }

    static String minimal() {
        return """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: s, from: p }
                """;
    }

    Policy read(String yaml) throws IOException {
        write("shift-up.yaml", yaml);
        return PolicyLoader.load(folder.resolve("shift-up.yaml"));
    }

    void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
