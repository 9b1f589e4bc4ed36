/**
 * The history: verdicts, candidates, deployments, evidence and sightings as immutable, content-addressed JSON files, one
 * record a file, that name the records they follow. {@code docs/ledger.md} has the layout and what it guarantees.
 */
@NullMarked
package io.github.shiftup.ledger;

import org.jspecify.annotations.NullMarked;
