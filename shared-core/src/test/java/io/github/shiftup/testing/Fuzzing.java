package io.github.shiftup.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds a property against damaged texts: a fixed number of them, the same in every build, or, by
 * {@code -Dshiftup.fuzz=300}, new ones for so many seconds. What breaks the property is written to {@code target/fuzz} and named
 * by its seed; {@code -Dshiftup.fuzz.seed=<seed>} tries that one alone.
 */
public final class Fuzzing {
    private static final long FIRST_SEED = 20261124;
    private static final int STACK = 1 << 20;
    private static final long HANGING_SECONDS = 60;

    private final String name;
    private final List<byte[]> seeds;
    private final Consumer<byte[]> property;
    private volatile long seed;
    private long tried;

    private Fuzzing(String name, List<byte[]> seeds, Consumer<byte[]> property) {
        this.name = name;
        this.seeds = seeds;
        this.property = property;
    }

    /**
     * Tries damaged texts.
     *
     * @param name of the property, for the file of what breaks it
     * @param seeds sound texts
     * @param count how many to try in a build
     * @param property throws what is not allowed
     */
    public static void hold(String name, List<byte[]> seeds, int count, Consumer<byte[]> property) {
        new Fuzzing(name, seeds, property).run(count);
    }

    private void run(int count) {
        Long only = Long.getLong("shiftup.fuzz.seed");
        Integer seconds = Integer.getInteger("shiftup.fuzz");
        FutureTask<@Nullable Void> task = new FutureTask<>(
                () -> {
                    if (only != null) {
                        tryOne(only);
                    } else if (seconds != null) {
                        long first = System.nanoTime();
                        long end = first + TimeUnit.SECONDS.toNanos(seconds);
                        for (long next = first; System.nanoTime() < end; next++) {
                            tryOne(next);
                        }
                    } else {
                        for (long next = FIRST_SEED; next < FIRST_SEED + count; next++) {
                            tryOne(next);
                        }
                    }
                },
                null);
        // As small a stack as threads of hosts have: what recurses over its input shows.
        Thread thread = new Thread(null, task, "fuzzing " + name, STACK);
        thread.setDaemon(true);
        thread.start();
        await(task, thread);
        if (seconds != null) {
            System.out.println(name + ": " + tried + " texts tried in " + seconds + " s");
        }
    }

    private void await(FutureTask<?> task, Thread thread) {
        long last = -1;
        while (true) {
            try {
                task.get(HANGING_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (seed == last) {
                    AssertionError hanging = new AssertionError(where() + " takes more than a minute");
                    hanging.setStackTrace(thread.getStackTrace());
                    throw hanging;
                }
                last = seed;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AssertionError error) {
                    throw error;
                }
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private void tryOne(long next) {
        seed = next;
        tried++;
        byte[] text = text();
        Effort effort = Effort.start();
        try {
            property.accept(text);
        } catch (Throwable e) {
            throw new AssertionError(where() + ": " + e, e);
        }
        String excess = effort.excess(text.length);
        if (excess != null) {
            throw new AssertionError(where() + " " + excess);
        }
    }

    private byte[] text() {
        return new Damage(seeds, new Random(seed)).next();
    }

    /** Keeps the text and says where. */
    private String where() {
        Path file = Path.of("target", "fuzz", name + '-' + seed + ".bin");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name + " with -Dshiftup.fuzz.seed=" + seed + " (" + file + ")";
    }
}
