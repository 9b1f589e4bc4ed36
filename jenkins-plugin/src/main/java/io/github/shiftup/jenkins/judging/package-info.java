/** What the controller hands to whoever judges, and keeps of it: orders, credentials, evidence, and the files beside a build. */
@NullMarked
package io.github.shiftup.jenkins.judging;

import org.jspecify.annotations.NullMarked;
