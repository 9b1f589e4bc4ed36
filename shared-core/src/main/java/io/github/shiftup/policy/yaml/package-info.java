/**
 * YAML with a place for everything: all problems of a file at once, each with line, column and the line itself.
 *
 * <p>Nodes only: no tags, no object construction; aliases count against a bound.
 */
@NullMarked
package io.github.shiftup.policy.yaml;

import org.jspecify.annotations.NullMarked;
