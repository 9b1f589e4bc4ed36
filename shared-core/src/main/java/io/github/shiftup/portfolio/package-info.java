/**
 * The whole estate: what runs where and of which build, judged again and again against what production reports, without a
 * build. Every question is answered by pure functions over what was read.
 */
@NullMarked
package io.github.shiftup.portfolio;

import org.jspecify.annotations.NullMarked;
