/**
 * One reader per report format behind one interface, and the registry that detects the format by content.
 */
@NullMarked
package io.github.shiftup.evidence.reader;

import org.jspecify.annotations.NullMarked;
