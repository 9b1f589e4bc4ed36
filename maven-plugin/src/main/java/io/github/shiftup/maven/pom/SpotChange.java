package io.github.shiftup.maven.pom;

/** Another version at a spot. */
public record SpotChange(Spot spot, String to) {}
