/**
 * Versions in their ecosystem's own order, ranges of them in every notation that reports use, and the rule for "fixed in
 * a, b, c". Pure values: nothing here knows findings, builds or files.
 *
 * <p>Text comes from reports and is hostile. A {@link io.github.shiftup.match.version.Version} can be made of any text,
 * without recursion and without regular expressions; a range that cannot be read is an error, never an empty range.
 */
@NullMarked
package io.github.shiftup.match.version;

import org.jspecify.annotations.NullMarked;
