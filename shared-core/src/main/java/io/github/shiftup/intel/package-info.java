/**
 * What the world knows of a vulnerability: known exploitation, EPSS, advisories. This stage knows nothing of builds.
 */
@NullMarked
package io.github.shiftup.intel;

import org.jspecify.annotations.NullMarked;
