package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a verdict writes of a parameter can be read again, or a looser policy would go unnoticed. */
class ParameterWritingTest {

    static List<String> profiles() {
        return Profiles.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyValueOfEveryProfileComesBack(String profile) {
        Parameters.ALL.forEach(parameter -> comesBack(parameter, Profiles.builtIn(profile)));
    }

    private static <T> void comesBack(Parameter<T> parameter, Profile profile) {
        profile.find(parameter)
                .ifPresent(sourced -> assertThat(parameter.parse(parameter.write(sourced.value())))
                        .as(parameter.key())
                        .isEqualTo(sourced.value()));
    }
}
