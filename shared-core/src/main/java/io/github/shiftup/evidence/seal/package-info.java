/** Whether a report is what its source signed, and not an older one passed off as new. */
@NullMarked
package io.github.shiftup.evidence.seal;

import org.jspecify.annotations.NullMarked;
