package io.github.shiftup.spark;

import io.github.shiftup.stream.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * For {@code spark-submit}: {@code Main estate.yaml recheck.jsonl asOf [previous.jsonl]}. Paths are the same on all machines;
 * the moment is told, so that all of them judge for the same one.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            throw new IllegalArgumentException(
                    "Three arguments: the estate, the file to write, and the moment to judge for"
                            + " (2026-12-01T08:00:00Z); then, if there is one, what the last recheck wrote");
        }
        RecheckTask task = new RecheckTask(args[0], args[2], args.length > 3 ? args[3] : null);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("shift-up-recheck"))) {
            List<String> lines = new SparkRecheck(task, Math.max(2, 3 * spark.defaultParallelism())).lines(spark);
            AtomicFiles.write(
                    Path.of(args[1]),
                    out -> out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }
}
