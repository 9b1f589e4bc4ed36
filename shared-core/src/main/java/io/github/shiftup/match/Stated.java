package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which ids name one weakness, and of which weaknesses somebody states something (VEX). A statement may speak of one place
 * only, so that of its weakness findings of two places do not say the same.
 */
public final class Stated {
    private final AliasClasses classes = new AliasClasses();
    private final Set<String> weaknesses = new HashSet<>();

    /**
     * Takes in findings.
     *
     * @param findings all of them, or at least those that have aliases or state something; gone through once
     */
    public Stated(Iterable<Finding> findings) {
        List<Finding> statements = new ArrayList<>();
        for (Finding finding : findings) {
            classes.add(finding);
            if (finding.statement() != null) {
                statements.add(finding);
            }
        }
        classes.close();
        statements.forEach(statement -> weaknesses.add(classes.of(statement)));
    }

    /** Which ids name one weakness. */
    public AliasClasses classes() {
        return classes;
    }

    /** Whether somebody states something of the weakness that a finding is of. */
    public boolean of(Finding finding) {
        return !weaknesses.isEmpty() && weaknesses.contains(classes.of(finding));
    }
}
