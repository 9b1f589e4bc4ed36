/** Pages, columns and links. */
@NullMarked
package io.github.shiftup.jenkins.view;

import org.jspecify.annotations.NullMarked;
