/** The Jenkins plugin: configuration in, results out. What is judged, and how, is shared-core's. */
@NullMarked
package io.github.shiftup.jenkins;

import org.jspecify.annotations.NullMarked;
