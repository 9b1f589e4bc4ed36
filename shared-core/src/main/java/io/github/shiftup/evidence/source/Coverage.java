package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.snapshot.AssetCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source looked at.
 *
 * @param assets how many assets its findings name, and reports without a finding that looked at something
 * @param unseen expected assets that are not among them
 * @param before how many there were at the last snapshot; null if none came before
 */
public record Coverage(
        long assets, List<String> unseen, @Nullable AssetCount before) {
    /** Nothing was read. */
    static final Coverage NONE = new Coverage(0, List.of(), null);

    public Coverage {
        unseen = List.copyOf(unseen);
    }

    public boolean tooFew(Expectation expected) {
        return expected.minAssets() != null && assets < expected.minAssets();
    }

    /** Whether more is gone than may be. */
    public boolean dropped(Expectation expected) {
        return expected.maxDrop() != null && before != null && lost() > expected.maxDrop();
    }

    /** The part that is gone since the last snapshot, from 0 to 1. */
    public double lost() {
        return before == null || before.assets() <= assets ? 0 : 1 - (double) assets / before.assets();
    }

    boolean meets(Expectation expected) {
        return unseen.isEmpty() && !tooFew(expected) && !dropped(expected);
    }
}
