package io.github.shiftup.evidence.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a person should know of a report: each remark once, sorted, and no more than a person reads. */
final class Remarks {
    private static final int MOST = 20;

    private final Set<String> remarks = new TreeSet<>();
    private long more;

    void add(String remark) {
        if (remarks.size() < MOST) {
            remarks.add(remark);
        } else if (!remarks.contains(remark)) {
            more++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(remarks);
        if (more > 0) {
            all.add("and " + more + " more remarks");
        }
        return all;
    }
}
