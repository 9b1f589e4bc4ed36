package io.github.shiftup.match;

import static io.github.shiftup.match.Given.candidate;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {
    private static final Candidate PORTAL = candidate(
            "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1",
            "pkg:maven/org.apache.logging.log4j/log4j-1.2-api@2.14.1",
            "pkg:maven/org.apache.tomcat/tomcat-jdbc@8.0.28",
            "pkg:maven/com.fasterxml.jackson.core/jackson-core@2.15.0",
            "pkg:maven/tools.jackson.core/jackson-core@3.0.1",
            "pkg:maven/com.google.code.gson/gson@2.11.0",
            "pkg:maven/se.bjurr.violations/violations-lib@1.145.4",
            "pkg:maven/commons-validator/commons-validator@1.1.4",
            "pkg:maven/io.netty/netty-transport-native-epoll@4.1.78.Final?classifier=linux-x86_64",
            "pkg:npm/%40clinic/forms@1.0.0");

    @ParameterizedTest(name = "{0} {1} {2} {3} leads to {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // purl | name | version | path | what the candidate ships | how sure
                "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1, -, -, -, log4j-core, EXACT",
                "pkg:npm/%40clinic/forms@1.0.0, -, -, -, forms, EXACT",
                // a scanner that had only the manifest guesses the group
                "pkg:maven/org.apache.tomcat.jdbc/tomcat-jdbc@8.0.28, -, -, -, tomcat-jdbc, SAME_VERSION",
                "pkg:maven/tomcat-jdbc/tomcat-jdbc@8.0.28, -, -, -, tomcat-jdbc, SAME_VERSION",
                "pkg:maven/org.apache/tomcat-jdbc@8.0.28, -, -, -, tomcat-jdbc, SAME_VERSION",
                "pkg:generic/tomcat-jdbc@8.0.28, -, -, -, tomcat-jdbc, SAME_VERSION",
                "pkg:maven/com.example.other/tomcat-jdbc@8.0.28, -, -, lib/tomcat-jdbc-8.0.28.jar, tomcat-jdbc, SAME_VERSION",
                // group and artifact
                "-, org.apache.logging.log4j:log4j-core, 2.14.1, -, log4j-core, SAME_VERSION",
                "-, org.apache.logging.log4j:log4j-core:2.14.1, -, -, log4j-core, SAME_VERSION",
                "-, Maven:org.apache.logging.log4j:log4j-core, 2.14.1, -, log4j-core, SAME_VERSION",
                "-, org.apache.logging:log4j-core, 2.14.1, -, log4j-core, SAME_VERSION",
                "-, org.apache.logging.log4j/log4j-core, 2.14.1, -, log4j-core, SAME_VERSION",
                // bare names
                "-, log4j-core, 2.14.1, -, log4j-core, SAME_VERSION",
                "-, forms, 1.0.0, -, forms, SAME_VERSION",
                // file names
                "-, log4j-core-2.14.1.jar, -, -, log4j-core, SAME_VERSION",
                "-, log4j-core-2.14.1.jar, 2.14.1, -, log4j-core, SAME_VERSION",
                "-, log4j-core-2.14.1.jar, 9.9, -, log4j-core, SAME_VERSION",
                "-, log4j-1.2-api-2.14.1.jar, -, -, log4j-1.2-api, SAME_VERSION",
                "-, org.apache.logging.log4j.log4j-core-2.14.1.jar, -, -, log4j-core, SAME_VERSION",
                "-, netty-transport-native-epoll-4.1.78.Final-linux-x86_64.jar, -, -, netty-transport-native-epoll, SAME_VERSION",
                "-, log4j-core.jar, -, -, log4j-core, NAME_ONLY",
                "-, log4j-core.jar, 2.14.1, -, log4j-core, SAME_VERSION",
                // paths
                "-, -, -, BOOT-INF/lib/log4j-core-2.14.1.jar, log4j-core, SAME_VERSION",
                "-, -, -, app.war/WEB-INF/lib/log4j-core-2.14.1.jar, log4j-core, SAME_VERSION",
                "-, -, -, app.jar: log4j-core-2.14.1.jar, log4j-core, SAME_VERSION",
                "-, log4j-core, 2.14.1, app.jar:BOOT-INF/lib/log4j-core-2.14.1.jar, log4j-core, SAME_VERSION",
                "-, tomcat-jdbc, 8.0.28, lib/pool.jar, tomcat-jdbc, SAME_VERSION",
                "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1, -, -, app.jar/BOOT-INF/lib/log4j-core-2.14.1.jar, log4j-core, EXACT",
                "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1, -, -, portal-web-1.3.0.jar, log4j-core, EXACT",
                "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1, -, -, logging.jar, log4j-core, EXACT",
                // packed into a jar that is shipped
                "pkg:maven/com.google.code.gson/gson@2.8.2, -, -, lib/violations-lib-1.145.4.jar, violations-lib, SAME_VERSION",
                "-, violations-lib-1.145.4.jar (shaded: com.google.code.gson:gson:2.8.2), -, -, violations-lib, SAME_VERSION",
                "-, com.google.code.gson:gson, 2.8.2, violations-lib-1.145.4.jar/META-INF/maven/com.google.code.gson/gson/pom.xml, violations-lib, SAME_VERSION",
                "-, commons-validator-1.1.4.jar: validateFloatRange.js, -, -, commons-validator, SAME_VERSION",
                "-, -, -, violations-lib-1.145.4.jar: gson-2.8.2.jar, violations-lib, SAME_VERSION",
                "-, -, -, violations-lib-1.150.0.jar: gson-2.8.2.jar, violations-lib, NAME_ONLY",
                "pkg:maven/com.google.code.gson/gson@2.8.2, -, -, lib/violations-lib.jar, violations-lib, NAME_ONLY",
            })
    void aNameLeadsToWhatIsShipped(
            String purl, String name, String version, String path, String artifact, Confidence confidence) {
        Match match = matcher(PORTAL)
                .match(inPurl("pkg:x/y")
                        .component(new Component(name, purl, version, path, null))
                        .fixedVersion("0.1")
                        .build());
        assertThat(match.standing())
                .isEqualTo(
                        confidence == Confidence.NAME_ONLY && artifact.equals("log4j-core")
                                ? Standing.FIXED_BY_THIS_BUILD
                                : Standing.STILL_PRESENT);
        assertThat(match.components())
                .extracting(component -> component.coordinates().name())
                .containsExactly(artifact);
        if (match.standing() == Standing.STILL_PRESENT) {
            assertThat(match.confidence()).isEqualTo(confidence);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} is not shipped: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "pkg:maven/com.example/log4j-core@2.14.1, -, -, FIXED_BY_THIS_BUILD",
                "pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1, -, -, FIXED_BY_THIS_BUILD",
                "pkg:maven/com.example.other/tomcat-jdbc@8.0.29, -, lib/tomcat-jdbc-8.0.29.jar, FIXED_BY_THIS_BUILD",
                "pkg:npm/forms@1.0.0, -, -, FIXED_BY_THIS_BUILD",
                "pkg:npm/%40other/forms@1.0.0, -, -, FIXED_BY_THIS_BUILD",
                "pkg:pypi/log4j-core@2.14.1, -, -, NOT_MAPPABLE",
                "pkg:deb/debian/gson@2.8.2, -, -, NOT_MAPPABLE",
                "-, org.acme:lib, -, FIXED_BY_THIS_BUILD",
                "-, -, BOOT-INF/lib/lib-1.0.jar, FIXED_BY_THIS_BUILD",
                "-, lib-1.0.jar, -, FIXED_BY_THIS_BUILD",
                "-, lib, BOOT-INF/lib/lib-1.0.jar, FIXED_BY_THIS_BUILD",
                "-, lib-1.0.jar: script.js, -, FIXED_BY_THIS_BUILD",
                "-, lib, -, NOT_MAPPABLE",
                "-, yargs-parser:5.0.0, -, NOT_MAPPABLE",
                "-, a:b:c:d, -, NOT_MAPPABLE",
                "-, org.acme:, -, NOT_MAPPABLE",
                "-, go!:lib, -, NOT_MAPPABLE",
                "-, app.jar, -, NOT_MAPPABLE",
                "-, ROOT.war, -, NOT_MAPPABLE",
                "-, clinic-1.0.war, -, NOT_MAPPABLE",
                "-, app.jar: script.js, -, NOT_MAPPABLE",
                "-, portal-web-1.3.0.jar: script.js, -, NOT_MAPPABLE",
                "-, clinic-1.0.jar/BOOT-INF/classes/application.yaml, -, NOT_MAPPABLE",
                "-, -, src/main/java/Login.java, NOT_MAPPABLE",
                "not a purl, -, -, NOT_MAPPABLE",
                "-, ' ', -, NOT_MAPPABLE",
                "-, -, -, NOT_MAPPABLE",
            })
    void otherNamesLeadToNothing(String purl, String name, String path, Standing standing) {
        Match match = matcher(PORTAL)
                .match(inPurl("pkg:x/y")
                        .component(new Component(name, purl, null, path, null))
                        .build());
        assertThat(match.components()).isEmpty();
        assertThat(match.standing()).as(match.reason()).isEqualTo(standing);
    }

    @Test
    void aFileNameOfSeveralGroupsLeadsToAllOfThem() {
        Match match = matcher(PORTAL)
                .match(inPurl("pkg:x/y")
                        .component(new Component("jackson-core-2.15.0.jar", null, null, null, null))
                        .build());
        assertThat(match.components())
                .extracting(ShippedComponent::purl)
                .containsExactly(
                        "pkg:maven/com.fasterxml.jackson.core/jackson-core@2.15.0",
                        "pkg:maven/tools.jackson.core/jackson-core@3.0.1");
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    @Test
    void whatIsShippedBesideSaysNothingOfThePackedCopy() {
        Match match = matcher(PORTAL)
                .match(inPurl("pkg:x/y")
                        .component(new Component(
                                null,
                                "pkg:maven/com.google.code.gson/gson@2.8.2",
                                "2.8.2",
                                "violations-lib-1.145.4.jar",
                                null))
                        .fixedVersion("2.8.9")
                        .build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.nearestFix()).isNull();
        assertThat(match.reason())
                .isEqualTo("The candidate ships se.bjurr.violations:violations-lib 1.145.4, which packs it, as in"
                        + " production.");
    }

    @Test
    void aPackedCopyInAnotherVersionOfTheArchiveIsNotSettled() {
        Match match = matcher(PORTAL)
                .match(inPurl("pkg:x/y")
                        .component(new Component(
                                null,
                                "pkg:maven/com.google.code.gson/gson@2.8.2",
                                null,
                                "violations-lib-1.140.jar",
                                null))
                        .fixedVersion("2.8.9")
                        .build());
        assertThat(match.confidence()).isEqualTo(Confidence.NAME_ONLY);
        assertThat(match.reason()).endsWith("nothing tells whether the packed copy is still in it.");
    }

    @Test
    void theDisplayOfAPackedCopyNamesItsArchive() {
        Match match = matcher()
                .match(inPurl("pkg:x/y")
                        .component(new Component("old-lib-1.0.jar: script.js", null, "3.1", null, null))
                        .build());
        assertThat(match.reason())
                .isEqualTo("Production runs script.js in old-lib-1.0.jar, and the candidate does not" + " ship it.");
    }

    @Test
    void aFileThatIsGoneProvesNoSecretOrWeaknessMended() {
        for (Kind kind : List.of(Kind.EXPOSED_SECRET, Kind.WEAKNESS, Kind.MISCONFIGURATION)) {
            Match match = matcher(PORTAL)
                    .match(Given.finding("aws-key", kind)
                            .component(new Component(null, null, null, "lib/old-1.0.jar", null))
                            .build());
            assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
            assertThat(match.reason())
                    .startsWith("That old-1.0.jar 1.0 is gone does not prove a ")
                    .endsWith(" mended.");
        }
        assertThat(matcher(PORTAL)
                        .match(Given.finding("eol", Kind.END_OF_LIFE)
                                .component(new Component(null, null, null, "lib/old-1.0.jar", null))
                                .build())
                        .standing())
                .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }
}
