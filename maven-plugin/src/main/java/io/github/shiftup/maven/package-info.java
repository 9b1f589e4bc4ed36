/** Maven goals: configuration in, results out. Rules and reports live in shared-core. */
@NullMarked
package io.github.shiftup.maven;

import org.jspecify.annotations.NullMarked;
