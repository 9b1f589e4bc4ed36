/** Production speaks first: evidence that arrives without a build, and what follows. */
@NullMarked
package io.github.shiftup.jenkins.live;

import org.jspecify.annotations.NullMarked;
