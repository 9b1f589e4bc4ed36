/**
 * Searches for the smallest set of version changes that mends what blocks. Nothing here knows Maven: a host says which
 * versions can be changed where, tries a set of changes, and judges what comes out through the gate.
 */
@NullMarked
package io.github.shiftup.fix;

import org.jspecify.annotations.NullMarked;
