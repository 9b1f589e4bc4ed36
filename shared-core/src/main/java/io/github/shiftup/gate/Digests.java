package io.github.shiftup.gate;

/** SHA-256, as {@code sha256:...}, of the four inputs that are not the time. */
public record Digests(String candidate, String evidence, String policy, String intel) {}
