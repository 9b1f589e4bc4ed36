/**
 * Reports over HTTP: one transfer, its redirects, its retries, and the last good copy for when a server fails.
 */
@NullMarked
package io.github.shiftup.evidence.http;

import org.jspecify.annotations.NullMarked;
