package org.fairnotice.standalone;

import java.nio.file.Path;
import java.util.Map;

/** The settings that tie the services of one JVM together. A user's configuration wins over each of them. */
final class ServiceSettings {

    private ServiceSettings() {}

    static void fill(Map<String, String> filled, DataFolder data) {
        filled.put("fairnotice.api.token-file", data.tokenFile().toString());
        filled.put("fairnotice.signing.private-key-file", data.privateKeyFile().toString());
        filled.put(
                "fairnotice.signing.public-keys-directory",
                data.publicKeysFolder().toString());
        filled.put(
                "fairnotice.decision.state-folder", data.path("decision-state").toString());
        filled.put("fairnotice.intake.documents-folder", data.path("documents").toString());
        filled.put("fairnotice.notifier.archive-folder", data.path("notices").toString());
        filled.put("fairnotice.notifier.evidence.folder", data.path("evidence").toString());
        filled.put(
                "fairnotice.notifier.evidence.key-file",
                data.path("keys/evidence.json").toString());
        // Broker and mail server stop after the services do, and all of it within ten seconds.
        filled.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    }

    static void inbox(Map<String, String> filled, int port, String user, Path passwordFile) {
        filled.put("fairnotice.intake.inboxes.legal.host", "127.0.0.1");
        filled.put("fairnotice.intake.inboxes.legal.port", Integer.toString(port));
        filled.put("fairnotice.intake.inboxes.legal.user", user);
        filled.put("fairnotice.intake.inboxes.legal.password-file", passwordFile.toString());
        filled.put("fairnotice.intake.inboxes.legal.security", "none");
    }

    static void smtp(Map<String, String> filled, int port) {
        filled.put("fairnotice.notifier.smtp.host", "127.0.0.1");
        filled.put("fairnotice.notifier.smtp.port", Integer.toString(port));
        filled.put("fairnotice.notifier.smtp.security", "none");
    }

    /** Bounces come to the legal inbox, where intake puts them aside. */
    static void bounces(Map<String, String> filled, int port, String user, Path passwordFile, Path keyFile) {
        String mailbox = "fairnotice.notifier.bounces.mailbox.";
        filled.put("fairnotice.notifier.bounces.address", user);
        filled.put("fairnotice.notifier.bounces.key-file", keyFile.toString());
        filled.put(mailbox + "host", "127.0.0.1");
        filled.put(mailbox + "port", Integer.toString(port));
        filled.put(mailbox + "security", "none");
        filled.put(mailbox + "user", user);
        filled.put(mailbox + "password-file", passwordFile.toString());
        filled.put(mailbox + "folder", "Automatic");
        filled.put(mailbox + "processed-folder", "Bounces");
        filled.put(mailbox + "poll-interval", "5s");
    }
}
