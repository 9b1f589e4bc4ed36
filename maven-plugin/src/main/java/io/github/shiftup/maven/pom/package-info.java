/** POMs as the text that people wrote: one version in them is changed, and not one byte else. */
@NullMarked
package io.github.shiftup.maven.pom;

import org.jspecify.annotations.NullMarked;
