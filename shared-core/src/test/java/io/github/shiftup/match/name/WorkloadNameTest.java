package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadNameTest {

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "prod/deployment/clinic-portal, prod/deployment/clinic-portal",
        "prod/Deployment/clinic-portal, prod/deployment/clinic-portal",
        "prod/replicaset/clinic-portal-7d9c8b6f5, prod/deployment/clinic-portal",
        "prod/replicaset/clinic-portal-7d9c8b6f5, prod/replicaset/clinic-portal-7d9c8b6f5",
        "prod/replicaset/clinic-portal-3467299182, prod/deployment/clinic-portal",
        "prod/pod/clinic-portal-7d9c8b6f5-x2x9k, prod/deployment/clinic-portal",
        "prod/pod/clinic-portal-7d9c8b6f5-x2x9k, prod/replicaset/clinic-portal-7d9c8b6f5",
        "prod/pod/clinic-db-0, prod/statefulset/clinic-db",
        "prod/pod/log-agent-x2x9k, prod/daemonset/log-agent",
        "prod/job/clinic-export-28394820, prod/cronjob/clinic-export",
        "prod/pod/clinic-export-28394820-x2x9k, prod/cronjob/clinic-export",
        "prod/pod/clinic-export-x2x9k, prod/job/clinic-export",
        "prod/replicationcontroller/clinic-portal-3, prod/deploymentconfig/clinic-portal",
        "prod/pod/clinic-portal-3-x2x9k, prod/deploymentconfig/clinic-portal",
    })
    void aGeneratedNameTellsItsOwner(String workload, String owner) {
        assertThat(WorkloadName.of(workload).names()).contains(owner);
    }

    @ParameterizedTest(name = "{0} does not belong to {1}")
    @CsvSource({
        "prod/deployment/clinic-portal-7d9c8b6f5, prod/deployment/clinic-portal",
        "prod/replicaset/clinic-portal, prod/deployment/clinic",
        "prod/replicaset/clinic-portal-web, prod/deployment/clinic-portal",
        "prod/replicaset/clinic-portal-7d9c8b6f5, test/deployment/clinic-portal",
        "prod/pod/clinic-portal-admin, prod/daemonset/clinic-portal",
        "prod/pod/clinic-portal-x2x9k4, prod/daemonset/clinic-portal",
        "prod/service/clinic-portal-0, prod/statefulset/clinic-portal",
    })
    void aNameThatPeopleGaveTellsNoOwner(String workload, String notOwner) {
        assertThat(WorkloadName.of(workload).names()).doesNotContain(notOwner);
    }

    @Test
    void theWorkloadItselfComesFirst() {
        assertThat(WorkloadName.of(" prod/Pod/clinic-db-0 ").names()).startsWith("prod/pod/clinic-db-0");
        assertThat(WorkloadName.of("prod/Pod/clinic-db-0").text()).isEqualTo("prod/pod/clinic-db-0");
    }

    @Test
    void aNameWithoutThreePartsStandsForItself() {
        assertThat(WorkloadName.of(" ECS/clinic ").names()).containsExactly("ECS/clinic");
        assertThat(WorkloadName.of("a/b/c/d").names()).containsExactly("a/b/c/d");
        assertThat(WorkloadName.of("prod/**").text()).isEqualTo("prod/**");
    }

    @ParameterizedTest(name = "people call {0} {1}")
    @CsvSource({
        "prod/pod/clinic-portal-7d9c8b6f5-x2x9k, prod/deployment/clinic-portal",
        "prod/pod/clinic-portal-7d9c8b6f5-22222, prod/deployment/clinic-portal",
        "prod/pod/clinic-db-0, prod/statefulset/clinic-db",
        "prod/pod/log-agent-x2x9k, prod/pod/log-agent-x2x9k",
        "prod/daemonset/log-agent, prod/daemonset/log-agent",
    })
    void peopleNameTheOwner(String workload, String owner) {
        assertThat(WorkloadName.of(workload).owner()).isEqualTo(owner);
    }
}
