/** What runs on agents: files in, JSON out. Nothing here refers to the controller. */
@NullMarked
package io.github.shiftup.jenkins.agent;

import org.jspecify.annotations.NullMarked;
