package io.github.shiftup.metrics;

/**
 * A service, team or profile.
 *
 * @param name empty where the last verdict names none
 * @param team of a service; empty for others, and if unknown
 * @param profile of a service; empty for others, and if unknown
 * @param figures of it
 */
public record Group(String name, String team, String profile, Figures figures) {}
