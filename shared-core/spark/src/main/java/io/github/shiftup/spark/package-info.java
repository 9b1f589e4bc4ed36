/** The recheck of an estate that outgrows one machine, on Apache Spark: the core's readers and its pure function, in shares. */
@NullMarked
package io.github.shiftup.spark;

import org.jspecify.annotations.NullMarked;
