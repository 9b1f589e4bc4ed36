/** What administrators and jobs configure. */
@NullMarked
package io.github.shiftup.jenkins.config;

import org.jspecify.annotations.NullMarked;
