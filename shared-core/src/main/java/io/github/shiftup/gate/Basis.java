package io.github.shiftup.gate;

/** Who tells when production saw a finding first. */
public enum Basis {
    /** A report tells it. */
    REPORTED(""),
    /** No report tells it, so it is the time of the oldest report that shows the finding. */
    ASSUMED(" (by the report's age; no report tells the first sighting)"),
    /** The ledger does: the reports of now begin later. */
    REMEMBERED(" (by the ledger; the reports of now begin later)");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** To follow "First seen in production 3 days ago"; empty where there is nothing to add. */
    String words() {
        return words;
    }
}
