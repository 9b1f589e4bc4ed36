/**
 * Finds what no sensor reported: weaknesses of what the candidate ships, by advisories and by reports of scanners that
 * looked at it. What is found here was not seen in production; the stage {@code match} keeps the two apart.
 */
@NullMarked
package io.github.shiftup.scan;

import org.jspecify.annotations.NullMarked;
