/**
 * What people write: profiles, overlays, the policy of a repository with its rules, waivers and fix claims; read with
 * positions, checked, merged strictest-wins. This stage knows nothing of reports.
 */
@NullMarked
package io.github.shiftup.policy;

import org.jspecify.annotations.NullMarked;
