/**
 * What the controller keeps and shows of a verdict. Nothing here needs Jenkins, and nothing here trusts the agent that sent
 * it: sizes are limited, words are checked, texts are cleaned.
 */
@NullMarked
package io.github.shiftup.jenkins.verdict;

import org.jspecify.annotations.NullMarked;
