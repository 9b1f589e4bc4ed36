/**
 * Shows a {@linkplain io.github.shiftup.gate.Verdict verdict}: on the console, and as JSON, HTML, SARIF, JUnit XML,
 * Markdown and CycloneDX VEX. Equal verdicts give byte-equal reports, whatever the locale, the time zone and the machine.
 * Text that came from production's reports is written by attackers; it is made harmless here. This stage knows nothing of
 * how a verdict was reached.
 */
@NullMarked
package io.github.shiftup.report;

import org.jspecify.annotations.NullMarked;
