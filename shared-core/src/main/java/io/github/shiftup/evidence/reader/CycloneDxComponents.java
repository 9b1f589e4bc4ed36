package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final PackedComponent packer = new PackedComponent();
    private final List<byte[]> chunks = new ArrayList<>();
    private final int seed = new SplittableRandom().nextInt();
    private int used = CHUNK;

    /** Address of a component plus 1, or 0: the hash of its reference tells where to begin to look. */
    private int[] slots = new int[1 << 8];

    private int size;

    /** Keeps a component. A second one with the same reference, which the specification forbids, is not kept. */
    void add(String ref, Component component) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slot(ref);
        if (slots[slot] != 0) {
            return;
        }
        packer.write(ref, component);
        slots[slot] = store(packer.bytes(), packer.length()) + 1;
        size++;
    }

    @Nullable
    Component find(String ref) {
        int address = slots[slot(ref)] - 1;
        return address < 0
                ? null
                : PackedComponent.component(chunks.get(address >>> CHUNK_BITS), address & (CHUNK - 1));
    }

    int size() {
        return size;
    }

    private int slot(String ref) {
        int mask = slots.length - 1;
        int slot = spread(ref) & mask;
        while (slots[slot] != 0 && !refAt(slots[slot] - 1).equals(ref)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Seeded, so that nobody can write a report whose references all fall into one place. */
    private int spread(String ref) {
        int hash = seed;
        for (int i = 0; i < ref.length(); i++) {
            hash = (hash ^ ref.charAt(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash *= 0x85ebca6b;
        return hash ^ (hash >>> 13);
    }

    private String refAt(int address) {
        return PackedComponent.ref(chunks.get(address >>> CHUNK_BITS), address & (CHUNK - 1));
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
        int[] old = slots;
        slots = new int[2 * old.length];
        int mask = slots.length - 1;
        Arrays.stream(old).filter(entry -> entry != 0).forEach(entry -> {
            int slot = spread(refAt(entry - 1)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        });
    }
}
