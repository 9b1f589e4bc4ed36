/**
 * Shift Up's core. A package below this one is a stage; it depends only on the stages to its left:
 *
 * <pre>stream → evidence, inventory, intel → match → risk → policy → gate → report</pre>
 */
@NullMarked
package io.github.shiftup;

import org.jspecify.annotations.NullMarked;
