/**
 * Gets what a source names, wherever it lies, onto the disk: contracts, files, artefacts, and the store that keeps copies.
 * Knows nothing of formats. Hosts bring the secrets and the repositories.
 */
@NullMarked
package io.github.shiftup.evidence.fetch;

import org.jspecify.annotations.NullMarked;
