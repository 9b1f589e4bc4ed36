/**
 * Decision tables: from facts about a vulnerability to the days in which it has to be mended. Nothing here knows where a fact
 * comes from.
 */
@NullMarked
package io.github.shiftup.risk.table;

import org.jspecify.annotations.NullMarked;
