/**
 * How readers read: hardened, limited, streaming cursors over JSON, YAML and XML, and the shape that detection looks at.
 *
 * <p>Nothing here knows a tool's format.
 */
@NullMarked
package io.github.shiftup.stream;

import org.jspecify.annotations.NullMarked;
