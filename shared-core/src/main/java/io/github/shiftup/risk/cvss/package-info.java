/**
 * CVSS 2.0, 3.0, 3.1 and 4.0: reading vectors, laying an environment over them, scoring. Sources: FIRST's specification
 * documents of the four versions; for 4.0 the published macro vector scores and the corrected half-way rounding.
 */
@NullMarked
package io.github.shiftup.risk.cvss;

import org.jspecify.annotations.NullMarked;
