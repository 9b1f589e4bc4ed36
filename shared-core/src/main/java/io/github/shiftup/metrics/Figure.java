package io.github.shiftup.metrics;

/** What is measured, each with the one definition that every output and the documentation repeat. */
public enum Figure {
    TIME_TO_RED(
            "From production to a red build",
            "Time from the first sighting of a finding in production to the first verdict in which it blocks, for findings that"
                    + " blocked first within the period. Findings that never blocked are counted by what the last verdict did"
                    + " with them; those of which records were pruned are counted as unknown."),
    TIME_TO_GREEN_BUILD(
            "From a red to a green build",
            "Time from the first verdict in which a finding blocks to the first evaluated verdict in which it does not: it is"
                    + " fixed, set aside, or gone from evidence whose sources are all OK."),
    TIME_TO_GREEN(
            "From a red build to green production",
            "Time from the first verdict in which a finding blocks to the first deployment of a candidate whose verdict no longer"
                    + " blocks on it (DEPLOYMENT). Where no deployment was recorded since then: to the first sightings without"
                    + " it, beside evidence whose sources are all OK (NOT_SEEN). What is still open is counted with its age. A"
                    + " finding that blocks again after that is reopened and counted again."),
    ESCAPES(
            "Escapes",
            "Findings of the service's own production that stand against a component although an earlier verdict had let that"
                    + " component pass. Each counts once, and once under every reason why it had passed."),
    SLA(
            "Due dates kept",
            "Findings with a due date, by level of risk: met and missed are those that production was rid of within the period,"
                    + " by a deployment of a candidate that has it fixed or by no longer being seen; the others are open within"
                    + " the date, open and overdue, or set aside by a waiver or a statement. The share kept is met / (met +"
                    + " missed + open and overdue)."),
    WAIVERS(
            "Waivers",
            "Waivers that hold a finding in the last verdict of each service, with their age since the day on which they were"
                    + " created; those that expire within 30 days; and those that have expired and still stand in the policy."),
    EVIDENCE(
            "Evidence",
            "Share of the sources' readings in verdicts of the period that were OK; age of the newest report at the verdict, and"
                    + " how many were older than allowed; expected assets that the last reading did not see."),
    FALSE_BLOCKS(
            "False blocks",
            "Of the findings that began to block within the period, those that were set aside though the component did not"
                    + " change: a statement silenced them, or they went away from the reports while the candidate still ships"
                    + " the component in the same version.");

    private final String title;
    private final String definition;

    Figure(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }
}
