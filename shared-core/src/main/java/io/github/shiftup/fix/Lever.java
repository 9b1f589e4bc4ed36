package io.github.shiftup.fix;

import java.util.List;

/**
 * One place where a version stands, or could be put.
 *
 * @param kind what stands there
 * @param file that would be edited, relative to the reactor's root, with {@code /}
 * @param name of the property, or {@code group:artifact} of what has the version; for a dependency of a profile with
 *     {@code  in profile p} behind it
 * @param from the version that is there now, or, where none stands, that comes in by other ways
 * @param versions to try, smallest first, all above {@code from}
 */
public record Lever(Kind kind, String file, String name, String from, List<String> versions) {

    /** What stands at a place, in the order in which people like to see it changed, where all else is equal. */
    public enum Kind {
        /** A property that holds the version of one or several. */
        PROPERTY("property", 0),
        /** The version of a dependency of a module. */
        DIRECT("dependency", 1),
        /** An entry of {@code dependencyManagement}. */
        MANAGED("managed dependency", 2),
        /** A bill of materials that {@code dependencyManagement} imports. */
        BOM("imported BOM", 3),
        /** The parent of a POM, which is none of the reactor's. */
        PARENT("parent", 4),
        /** An entry that {@code dependencyManagement} would have to get, for what others bring in. */
        ADDED("new entry of dependencyManagement for", 5);

        private final String words;
        private final int weight;

        Kind(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }

        /** For messages. */
        public String words() {
            return words;
        }

        /** The less, the better liked. */
        int weight() {
            return weight;
        }
    }

    public Lever {
        versions = List.copyOf(versions);
    }

    /** Where it is, for messages: {@code property jackson.version in pom.xml}. */
    public String place() {
        return kind.words() + ' ' + name + " in " + file;
    }
}
