package io.github.shiftup.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** So many lines of Falco, of which no file is made: a thousand of them again and again. */
public final class AlertStream extends InputStream {
    private static final int BLOCK = 1_000;

    private final byte[] block;
    private int blocks;
    private int position;

    public AlertStream(int alerts) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < BLOCK; i++) {
            lines.append(FormatSamples.FALCO.unit(i, i, "user=root cmdline=sh -c id parent=entrypoint container=shop")).append('\n');
        }
        this.block = lines.toString().getBytes(StandardCharsets.UTF_8);
        this.blocks = alerts / BLOCK;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (blocks == 0) {
            return -1;
        }
        int count = Math.min(length, block.length - position);
        System.arraycopy(block, position, buffer, offset, count);
        position += count;
        if (position == block.length) {
            position = 0;
            blocks--;
        }
        return count;
    }
}
