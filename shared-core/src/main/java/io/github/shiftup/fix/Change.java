package io.github.shiftup.fix;

/** One version that is changed. */
public record Change(Lever lever, String to) {

    /** For messages: {@code property jackson.version in pom.xml: 2.13.2 to 2.13.4}. */
    @Override
    public String toString() {
        return lever.place() + ": " + lever.from() + " to " + to;
    }
}
