package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The components of a BOM by reference: all that must be kept of it, since vulnerabilities point to components. Held as
 * bytes in chunks with an open hash table beside it, some 100 bytes a component where objects would take 500.
 */
final class CycloneDxComponents {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Entries, a power of two. */
    private static final int LATE = 1 << 12;

    private final PackedComponent packer = new PackedComponent();
    private final List<byte[]> chunks = new ArrayList<>();
    private final long seed = new SplittableRandom().nextLong();
    private int used = CHUNK;

    /** The hash of a reference, and below it the address of its component plus 1; 0 where there is none. */
    private long[] slots = new long[1 << 8];

    private int size;

    /** What was asked for lately, since a few components have most of the vulnerabilities. */
    private final @Nullable String[] lateRefs = new String[LATE];

    private final @Nullable Component[] late = new Component[LATE];

    /** Keeps a component. A second one with the same reference, which the specification forbids, is not kept. */
    void add(String ref, Component component) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int hash = hash(ref);
        int slot = slot(ref, hash);
        if (slots[slot] == 0) {
            packer.write(ref, component);
            slots[slot] = (long) hash << 32 | (store(packer.bytes(), packer.length()) + 1);
            size++;
        }
    }

    @Nullable
    Component find(String ref) {
        int hash = hash(ref);
        int place = hash & (LATE - 1);
        if (ref.equals(lateRefs[place])) {
            return late[place];
        }
        int address = address(slots[slot(ref, hash)]);
        if (address < 0) {
            return null;
        }
        lateRefs[place] = ref;
        late[place] = PackedComponent.component(chunk(address), offset(address), ref);
        return late[place];
    }

    int size() {
        return size;
    }

    private int slot(String ref, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !is(slots[slot], ref, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(long entry, String ref, int hash) {
        int address = address(entry);
        return entry >> 32 == hash && PackedComponent.hasRef(chunk(address), offset(address), ref);
    }

    private static int address(long entry) {
        return (int) entry - 1;
    }

    /** Seeded, so that nobody can write a report whose references all fall into one place. Four characters at a time. */
    private int hash(String ref) {
        long hash = seed;
        int i = 0;
        for (; i + 3 < ref.length(); i += 4) {
            long four = ref.charAt(i)
                    | (long) ref.charAt(i + 1) << 16
                    | (long) ref.charAt(i + 2) << 32
                    | (long) ref.charAt(i + 3) << 48;
            hash = mixed(hash ^ four);
        }
        for (; i < ref.length(); i++) {
            hash = mixed(hash ^ ref.charAt(i));
        }
        return (int) (mixed(hash) >>> 16);
    }

    private static long mixed(long hash) {
        long product = hash * 0x9e37_79b9_7f4a_7c15L;
        return product ^ (product >>> 32);
    }

    private byte[] chunk(int address) {
        return chunks.get(address >>> CHUNK_BITS);
    }

    private static int offset(int address) {
        return address & (CHUNK - 1);
    }

    private int store(byte[] bytes, int length) {
        if (used + length > CHUNK) {
            // A component larger than a chunk gets one of its own.
            chunks.add(new byte[Math.max(CHUNK, length)]);
            used = 0;
        }
        int address = ((chunks.size() - 1) << CHUNK_BITS) + used;
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), used, length);
        used += length;
        return address;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
