package io.github.shiftup.policy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The tests of a policy, as they lie beside it.
 *
 * @param cases in the file's order
 * @param places where they stand
 */
public record PolicyTestFile(List<PolicyTestCase> cases, YamlPlaces places) {
    /** The file beside a policy. */
    public static final String NAME = "shift-up-test.yaml";

    public PolicyTestFile {
        cases = List.copyOf(cases);
    }

    /**
     * Reads the tests of a policy.
     *
     * @throws PolicyException with every problem of the file
     */
    public static PolicyTestFile read(Path file, Policy policy) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        String name = String.valueOf(absolute.getFileName());
        byte[] bytes = PolicyFiles.read(folder, name);
        List<String> rules = policy.rules().stream().map(Rule::id).toList();
        List<String> sources = policy.sources().stream().map(SourceSpec::id).toList();
        String model = policy.profile()
                .find(Parameters.EPSS)
                .map(threshold -> threshold.value().modelVersion())
                .orElse("test");
        PolicyTestReader reader = new PolicyTestReader(policy.identity().service(), rules, sources, model);
        return new PolicyTestFile(reader.read(name, bytes), YamlFile.places(name, bytes));
    }
}
