package io.github.shiftup.jenkins;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.util.Secret;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;

/** Makes credentials known to Jenkins. */
final class KnownCredentials {
    private KnownCredentials() {}

    /** A secret text that jobs may use too. */
    static void secret(String id, String text) throws Exception {
        add(new StringCredentialsImpl(CredentialsScope.GLOBAL, id, "", Secret.fromString(text)));
    }

    /** A secret text that no job may use. */
    static void systemSecret(String id, String text) throws Exception {
        add(new StringCredentialsImpl(CredentialsScope.SYSTEM, id, "", Secret.fromString(text)));
    }

    /** A user and a password that jobs may use too. */
    static void user(String id, String name, String password) throws Exception {
        add(new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, id, "", name, password));
    }

    private static void add(StandardCredentials credentials) throws Exception {
        SystemCredentialsProvider store = SystemCredentialsProvider.getInstance();
        store.getCredentials().add(credentials);
        store.save();
    }
}
