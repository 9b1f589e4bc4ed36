package io.github.shiftup.match;

import java.util.List;

/**
 * How production names a service. Entries are exact names or globs ({@code *} within a part, {@code **} across).
 *
 * @param service the name in the policy
 * @param images repositories, with or without tag ({@code registry.example/clinic/portal}) or digests
 * @param workloads {@code namespace/kind/name}
 * @param applications project or application names
 * @param hosts host names
 */
public record ServiceIdentity(
        String service, List<String> images, List<String> workloads, List<String> applications, List<String> hosts) {

    public ServiceIdentity {
        images = List.copyOf(images);
        workloads = List.copyOf(workloads);
        applications = List.copyOf(applications);
        hosts = List.copyOf(hosts);
    }
}
