package io.github.shiftup.inventory;

/** Properties for which CycloneDX has no field of its own. */
enum SbomProperty {
    PARTIAL("shift-up:partial"),
    MODULE("shift-up:module"),
    SCOPE("shift-up:scope"),
    PATH("shift-up:path"),
    /** The image that was made of a build, with its digest. */
    IMAGE("shift-up:image");

    static final String PATH_SEPARATOR = " > ";

    /** Takes a property's name and value. */
    @FunctionalInterface
    interface Sink {
        void accept(String name, String value);
    }

    private final String text;

    SbomProperty(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
