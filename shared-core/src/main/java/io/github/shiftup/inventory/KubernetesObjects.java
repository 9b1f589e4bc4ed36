package io.github.shiftup.inventory;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code kubectl get ... -o json} answers: pods, whose containers run, and trivy-operator's SbomReports, which
 * tell what containers consist of. One object at a time.
 */
final class KubernetesObjects {

    private enum Root {
        kind,
        items,
        metadata,
        spec,
        status,
        report
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);

    private final String location;
    private final List<Deployment> deployments = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private @Nullable Instant time;

    private KubernetesObjects(String location) {
        this.location = location;
    }

    static DeploymentList read(ReportDocument document) {
        KubernetesObjects objects = new KubernetesObjects(document.location());
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            while (json.nextRoot()) {
                for (var each = json.arrayOrOne(); each.next(); ) {
                    objects.object(json, null);
                }
            }
        }
        List<String> remarks = new ArrayList<>();
        objects.skipped.forEach((what, count) -> remarks.add(count + " " + what));
        return new DeploymentList("kubernetes", objects.time, objects.deployments, remarks);
    }

    private void object(JsonCursor json, @Nullable String kindOfList) {
        String pointer = json.pointer();
        KubernetesObject object = new KubernetesObject();
        object.kind = kindOfList;
        boolean isList = false;
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case kind -> {
                    String kind = json.label();
                    object.kind = kind == null ? object.kind : kind;
                }
                case items -> {
                    isList = true;
                    // PodList comes before its items, whose own kind it leaves out.
                    String kind = object.kind != null && object.kind.endsWith("List") && object.kind.length() > 4
                            ? object.kind.substring(0, object.kind.length() - 4)
                            : null;
                    for (var each = json.array(); each.next(); ) {
                        object(json, kind);
                    }
                }
                case metadata -> object.metadata(json);
                case spec -> object.spec(json);
                case status -> object.status(json);
                case report -> object.report(json);
            }
        }
        if (!isList) {
            take(object, pointer);
        }
    }

    private void take(KubernetesObject object, String pointer) {
        String kind = object.kind;
        if (kind == null) {
            throw new ReportException(
                    Reason.SHAPE,
                    location,
                    "at " + pointer + ": an object without a kind. Was the list cut or edited?");
        }
        switch (kind) {
            case "Pod" -> {
                if (object.isOver()) {
                    skip("pods have ended, so they do not run");
                } else {
                    deployments.addAll(object.containers(location + " " + pointer));
                }
            }
            case "SbomReport", "ClusterSbomReport" -> {
                deployments.add(object.sbomReport(location + " " + pointer));
                Instant updated = object.updated;
                time = time == null || (updated != null && updated.isAfter(time)) ? updated : time;
            }
            default ->
                skip("objects of the kind " + kind + " were left out: what runs is told by pods and SbomReports");
        }
    }

    private void skip(String what) {
        skipped.merge(what, 1, Integer::sum);
    }
}
