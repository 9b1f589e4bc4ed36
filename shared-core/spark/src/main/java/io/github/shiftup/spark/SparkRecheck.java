package io.github.shiftup.spark;

import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.portfolio.EstateSources;
import io.github.shiftup.portfolio.RecheckShare;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Judges an estate in shares. Executors read the reports, one file each, with the core's readers; findings go to the share
 * that judges their service; of what is said of all services, one finding for each thing that is said goes to every share.
 * Each share then judges by the gate's own function.
 *
 * <p>The estate's folder, with what it names, is read by every executor from the same path: a shared drive.
 */
public final class SparkRecheck implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RecheckTask task;
    private final int shares;

    /**
     * A recheck.
     *
     * @param task what to judge
     * @param shares into how many the services are divided: two or three for each core of the cluster
     */
    public SparkRecheck(RecheckTask task, int shares) {
        this.task = task;
        this.shares = shares;
    }

    /** The lines of {@code recheck.jsonl}, in the estate's order: those that a single machine writes. */
    public List<String> lines(JavaSparkContext spark) {
        RecheckShare share = task.share();
        List<ReportTask> reports = reports(share);
        JavaRDD<ReadFile> files = spark.parallelize(reports, Math.max(1, reports.size()))
                .map(ReportTask::read)
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<ReadFile> read = files.map(ReadFile::withoutRows).collect();
        Broadcast<ReadFile[]> readings = spark.broadcast(read.toArray(new ReadFile[0]));
        JavaRDD<FindingRow> rows = files.flatMap(file -> file.rows().iterator());
        List<FindingRow> naming = rows.mapToPair(row -> new Tuple2<>(row.naming(), row))
                .filter(named -> !named._1.isEmpty())
                .reduceByKey((a, b) -> a.line().compareTo(b.line()) <= 0 ? a : b)
                .values()
                .collect();
        Broadcast<StatedRows> stated = spark.broadcast(new StatedRows(naming));
        List<FindingRow> said = rows.mapToPair(
                        row -> new Tuple2<>(row.saying(stated.value().stated()), new ArrayList<>(List.of(row))))
                .reduceByKey((a, b) -> FindingRow.condensed(a, b, stated.value().stated()))
                .values()
                .flatMap(ArrayList::iterator)
                .collect();
        Broadcast<FindingRow[]> ofAll = spark.broadcast(said.toArray(new FindingRow[0]));
        JavaPairRDD<Integer, FindingRow> own = rows.flatMapToPair(row -> owned(row));
        JavaPairRDD<Integer, FindingRow> services = spark.parallelize(
                        IntStream.range(0, share.services()).boxed().toList(), shares)
                .mapToPair(service -> new Tuple2<>(service, FindingRow.NONE));
        Map<Integer, List<String>> lines = new TreeMap<>(services.union(own)
                .groupByKey(shares)
                .mapPartitions(part -> judged(part, ofAll.value(), readings.value()))
                .mapToPair(judged -> judged)
                .collectAsMap());
        files.unpersist();
        List<String> all = new ArrayList<>();
        lines.values().forEach(all::addAll);
        return all;
    }

    private Iterator<Tuple2<Integer, FindingRow>> owned(FindingRow row) {
        List<Tuple2<Integer, FindingRow>> owned = new ArrayList<>();
        for (int service : task.share().owners(row.finding().asset())) {
            owned.add(new Tuple2<>(service, row));
        }
        return owned.iterator();
    }

    private Iterator<Tuple2<Integer, List<String>>> judged(
            Iterator<Tuple2<Integer, Iterable<FindingRow>>> part, FindingRow[] ofAll, ReadFile[] files) {
        FindingSet findings = new FindingSet();
        for (FindingRow row : ofAll) {
            findings.add(row);
        }
        List<Integer> services = new ArrayList<>();
        part.forEachRemaining(service -> {
            services.add(service._1);
            service._2.forEach(findings::add);
        });
        services.sort(Comparator.naturalOrder());
        RecheckShare share = task.share();
        RecheckShare.Judge judge = share.new Judge(findings.inOrder(), readings(share, files));
        List<Tuple2<Integer, List<String>>> judged = new ArrayList<>();
        for (int service : services) {
            judged.add(new Tuple2<>(service, new ArrayList<>(judge.lines(service, task.earlier()))));
        }
        return judged.iterator();
    }

    /** What came of each place, of what came of its files. */
    private static List<SourceReading> readings(RecheckShare share, ReadFile[] files) {
        List<SourceReading> readings = new ArrayList<>();
        List<EstateSources.Place> places = share.places();
        for (int i = 0; i < places.size(); i++) {
            int place = i;
            readings.add(ReadFile.together(
                    places.get(place),
                    Arrays.stream(files).filter(file -> file.place() == place).toList()));
        }
        return readings;
    }

    /** Every file of every place; a place without files is one task as well, which finds that there are none. */
    private List<ReportTask> reports(RecheckShare share) {
        List<ReportTask> tasks = new ArrayList<>();
        List<EstateSources.Place> places = share.places();
        for (int place = 0; place < places.size(); place++) {
            ReportTask.refuseWhatIsNotDivided(places.get(place));
            List<Path> files = ReportTask.files(places.get(place));
            if (files.isEmpty()) {
                tasks.add(new ReportTask(task, place, tasks.size(), null));
            }
            for (Path file : files) {
                tasks.add(new ReportTask(task, place, tasks.size(), file.toString()));
            }
        }
        return tasks;
    }
}
