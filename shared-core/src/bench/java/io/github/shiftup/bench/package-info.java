/** Measures, each a ratio of two things done in one run. See {@code docs/benchmarks.md}. */
@NullMarked
package io.github.shiftup.bench;

import org.jspecify.annotations.NullMarked;
