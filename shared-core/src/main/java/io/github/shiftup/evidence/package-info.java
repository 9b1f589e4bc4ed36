/**
 * What production reports: the normalised {@linkplain io.github.shiftup.evidence.Finding finding} and its parts.
 *
 * <p>This stage knows nothing of builds and policies. {@code evidence.reader} turns one report of one tool into findings,
 * {@code evidence.source} finds the reports and tells how old and how healthy each source is.
 */
@NullMarked
package io.github.shiftup.evidence;

import org.jspecify.annotations.NullMarked;
