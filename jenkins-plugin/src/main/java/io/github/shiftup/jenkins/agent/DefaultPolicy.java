package io.github.shiftup.jenkins.agent;

import org.jspecify.annotations.Nullable;

/** The policy of workspaces that have none: the administrator's text, or one made of the default profile. */
final class DefaultPolicy {
    /** Stands for the service's name in the administrator's text. */
    private static final String SERVICE = "${service}";

    private DefaultPolicy() {}

    /** Null if the administrator says nothing, or only a profile and there is no evidence to judge by. */
    static @Nullable String text(GateOrder order) {
        String service = '\'' + AgentAccess.quoted(order.service()) + '\'';
        if (order.defaultPolicy() != null) {
            return order.defaultPolicy().replace(SERVICE, service);
        }
        if (order.defaultProfile() == null || order.evidence().isEmpty()) {
            return null;
        }
        return "apiVersion: shift-up/v1\nservice: " + service + "\nprofile: '"
                + AgentAccess.quoted(order.defaultProfile()) + "'\nevidence:\n"
                + String.join("", AgentAccess.entries(order.evidence()));
    }
}
