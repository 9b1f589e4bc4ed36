/**
 * OWASP Dependency-Check in a JVM of its own. It brings 66 jars that would get in the way of Maven's and of other plugins',
 * so it is never on the plugin's class path: it is resolved when it is asked for, and run beside.
 */
@NullMarked
package io.github.shiftup.maven.odc;

import org.jspecify.annotations.NullMarked;
