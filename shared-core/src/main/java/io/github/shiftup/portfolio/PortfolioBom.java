package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.report.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeSet;

/**
 * The whole estate as one CycloneDX 1.6 BOM: every service is an application, and depends on the components that run of it.
 * Without time and serial number: the same estate is the same file.
 */
final class PortfolioBom {
    private PortfolioBom() {}

    static void write(Portfolio portfolio, OutputStream out) throws IOException {
        TreeSet<String> purls = new TreeSet<>();
        portfolio.services().forEach(service -> purls.addAll(service.components()));
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("bomFormat", "CycloneDX")
                    .member("specVersion", "1.6")
                    .member("version", 1);
            json.object("metadata")
                    .object("component")
                    .member("type", "platform")
                    .member("bom-ref", "estate")
                    .member("name", portfolio.estate())
                    .end()
                    .end()
                    .array("components");
            portfolio.services().forEach(service -> service(json, service));
            purls.forEach(purl -> component(json, purl));
            json.end().array("dependencies");
            json.object()
                    .member("ref", "estate")
                    .member(
                            "dependsOn",
                            portfolio.services().stream().map(PortfolioBom::ref).toList())
                    .end();
            portfolio
                    .services()
                    .forEach(service -> json.object()
                            .member("ref", ref(service))
                            .member("dependsOn", service.components())
                            .end());
            json.end().end();
        }
    }

    private static String ref(ServiceView service) {
        return "service:" + service.name();
    }

    private static void service(JsonText json, ServiceView service) {
        json.object()
                .member("type", "application")
                .member("bom-ref", ref(service))
                .member("name", service.name())
                .member("version", service.built())
                .array("properties");
        property(json, "shift-up:owner", service.owner() == null ? "" : service.owner());
        for (DeployedView each : service.deployed()) {
            property(
                    json,
                    "shift-up:deployed",
                    each.place() + ": " + each.what()
                            + (each.digest() == null ? "" : '@' + each.digest())
                            + (each.since() == null ? "" : " since " + each.since()));
        }
        json.end().end();
    }

    private static void property(JsonText json, String name, String value) {
        json.object().member("name", name).member("value", value).end();
    }

    private static void component(JsonText json, String purl) {
        json.object().member("type", "library").member("bom-ref", purl);
        Coordinates.parse(purl).ifPresent(coordinates -> {
            json.member("group", coordinates.namespace());
            json.member("name", coordinates.name());
            json.member("version", coordinates.version());
        });
        json.member("purl", purl).end();
    }
}
