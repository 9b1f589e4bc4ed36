/**
 * How bad a finding is in this environment: the environmental CVSS score, known exploitation, EPSS, with the explanation
 * of every number. This stage knows nothing of policy files.
 */
@NullMarked
package io.github.shiftup.risk;

import org.jspecify.annotations.NullMarked;
