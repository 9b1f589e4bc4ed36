/**
 * Names as production and reports write them: images, workloads, hosts, jar files. Each class reads one kind of name and
 * tells what it may stand for; none of them knows findings or candidates. The text is hostile: reading never throws.
 */
@NullMarked
package io.github.shiftup.match.name;

import org.jspecify.annotations.NullMarked;
