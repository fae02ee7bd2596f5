package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.fairnotice.notifier.evidence.Audit;
import org.fairnotice.standalone.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed in the middle of the load and started again: every case ends as expected, nothing goes twice. */
class KilledPartsTest {

    @Test
    void everyCaseEndsAsExpectedWhateverIsKilled(@TempDir Path folder) throws Exception {
        try (var cluster = new Cluster(folder, SampleCorpus.settings()).start()) {
            var run = new SampleRun(SampleCorpus.folder(), cluster.addresses());
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> attempt(run::importCustomers));

            List<String> parts = List.of("notifier", "decision", "intake", "broker", "mail", "console");
            int handedIn = 0;
            for (String file : run.files()) {
                Awaitility.await(file)
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> attempt(() -> run.deliver(file, Instant.now())));
                if (++handedIn % 4 == 0 && handedIn / 4 <= parts.size()) {
                    String part = parts.get(handedIn / 4 - 1);
                    cluster.kill(part);
                    cluster.start(part);
                }
            }

            Awaitility.await("every case ends as expected")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> attempt(() -> assertThat(run.unexpected()).isEmpty()));
            Audit audit = cluster.audit();
            assertThat(audit.faults()).isEmpty();
            assertThat(audit.attempts()).isPositive();
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    /** What is down is tried again, as a mail server or a portal would. */
    private static boolean attempt(Action action) {
        try {
            action.run();
            return true;
        } catch (Exception | AssertionError e) {
            return false;
        }
    }
}
