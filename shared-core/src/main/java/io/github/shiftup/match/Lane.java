package io.github.shiftup.match;

/** Where a finding ends up before claims are asked. Findings of one weakness in one lane are one. */
enum Lane {
    /** The candidate ships what is affected, whoever reported it. */
    AFFECTED,
    /** This service runs it, the candidate does not ship it. */
    FIXED,
    /** As {@link #FIXED}, but some modules were not built and may ship it. */
    PARTIAL,
    /** Of this service, and the candidate cannot tell. A claim can. */
    UNMAPPED,
    /** A runtime signal of this service. */
    SIGNAL,
    /** Not of this service, and nothing that the candidate ships is affected. */
    ELSEWHERE,
    /** Only a scan reports it, and production of this service runs the very version that the candidate ships. */
    RUNNING,
    /** Only a scan reports it. */
    NOT_SEEN
}
