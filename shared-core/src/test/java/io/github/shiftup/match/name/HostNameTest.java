package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "portal.clinic.example, portal.clinic.example, -",
                "Portal.Clinic.Example., portal.clinic.example, -",
                "portal.clinic.example:8443, portal.clinic.example, 8443",
                "https://portal.clinic.example, portal.clinic.example, 443",
                "HTTPS://portal.clinic.example/login?next=/, portal.clinic.example, 443",
                "http://portal.clinic.example/, portal.clinic.example, 80",
                "ws://portal.clinic.example/, portal.clinic.example, 80",
                "wss://portal.clinic.example/, portal.clinic.example, 443",
                "ftp://portal.clinic.example/, portal.clinic.example, -",
                "https://portal.clinic.example:8443/x, portal.clinic.example, 8443",
                "https://portal.clinic.example:/x, portal.clinic.example, 443",
                "https://portal.clinic.example@evil.example/, evil.example, 443",
                "https://evil.example\\@portal.clinic.example/, evil.example, 443",
                "https://evil.example#@portal.clinic.example/, evil.example, 443",
                "https://evil.example?@portal.clinic.example/, evil.example, 443",
                "portal.clinic.example/login, portal.clinic.example, -",
                "10.0.0.7, 10.0.0.7, -",
                "10.0.0.7:80, 10.0.0.7, 80",
                "2001:db8::1, 2001:db8::1, -",
                "https://[2001:DB8::1]:8443/, 2001:db8::1, 8443",
                "[2001:db8::1], 2001:db8::1, -",
                "[oops, [oops, -",
                "'', '', -",
            })
    void theHostOfATextIsTheOneThatABrowserWouldAsk(String text, String name, String port) {
        assertThat(HostName.of(text)).isEqualTo(new HostName(name, port));
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "portal.clinic.example, https://portal.clinic.example/login, true",
        "PORTAL.clinic.example, portal.CLINIC.example, true",
        "*.clinic.example, portal.clinic.example:8443, true",
        "*.clinic.example, clinic.example, false",
        "portal.clinic.example, portal.clinic.example.evil.example, false",
        "portal.clinic.example:8443, https://portal.clinic.example:8443/, true",
        "portal.clinic.example:8443, https://portal.clinic.example/, false",
        "portal.clinic.example:443, https://portal.clinic.example/, true",
        "portal.clinic.example:8443, portal.clinic.example, true",
        "https://portal.clinic.example, portal.clinic.example, true",
    })
    void aNameInThePolicyCovers(String pattern, String host, boolean covered) {
        assertThat(HostName.of(pattern).covers(HostName.of(host))).isEqualTo(covered);
    }
}
