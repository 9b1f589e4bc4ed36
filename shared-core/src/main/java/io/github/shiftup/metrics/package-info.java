/**
 * What the ledger's records say of the gate over time: how fast a finding of production turns a build red and production green
 * again, what escaped, what is overdue, what is set aside, and how good the evidence was. Pure functions over records.
 */
@NullMarked
package io.github.shiftup.metrics;

import org.jspecify.annotations.NullMarked;
