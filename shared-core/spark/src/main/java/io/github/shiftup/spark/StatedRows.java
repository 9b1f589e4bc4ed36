package io.github.shiftup.spark;

import io.github.shiftup.match.Stated;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** {@link Stated} on its way between machines: the findings that it is made of, and it is made where it is asked. */
final class StatedRows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FindingRow[] rows;
    private transient volatile @Nullable Stated made;

    StatedRows(Collection<FindingRow> rows) {
        this.rows = rows.toArray(new FindingRow[0]);
    }

    Stated stated() {
        Stated known = made;
        if (known == null) {
            known = new Stated(Arrays.stream(rows).map(FindingRow::finding).toList());
            made = known;
        }
        return known;
    }
}
