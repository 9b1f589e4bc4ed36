package io.github.shiftup.match.name;

import java.util.List;

/** Places where base images keep jars that no build of a service puts there. */
public final class RuntimePath {
    /**
     * Where the Java packages of Debian, Fedora, Alpine and the official images of OpenJDK, Eclipse Temurin, Tomcat,
     * Jetty, WildFly and Maven lie. {@code webapps} and {@code deployments} are missing on purpose: services go there.
     */
    private static final List<String> PREFIXES = List.of(
            "usr/lib/jvm/",
            "usr/share/java/",
            "usr/share/maven/",
            "usr/share/maven-repo/",
            "usr/local/openjdk-",
            "opt/java/",
            "opt/jdk",
            "usr/local/tomcat/lib/",
            "usr/local/tomcat/bin/",
            "opt/tomcat/lib/",
            "opt/tomcat/bin/",
            "usr/local/jetty/lib/",
            "opt/jboss/wildfly/modules/",
            "opt/jboss/wildfly/bin/",
            "opt/wildfly/modules/");

    private RuntimePath() {}

    /** Whether a path with forward slashes, from the root of an image, lies in such a place. */
    public static boolean contains(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return PREFIXES.stream().anyMatch(relative::startsWith);
    }
}
