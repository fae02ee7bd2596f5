package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.fairnotice.intake.mail.ImapProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two inboxes, one of them behind a line that can fall silent. */
class SeveralInboxesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void findsAConnectionThatIsDeadAndLetsItHoldUpNoOtherInbox(ImapProxy.Line dead, @TempDir Path folder)
            throws Exception {
        var second = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        second.start();
        var user = second.setUser(RunningIntake.LEGAL, RunningIntake.LEGAL, "secret");
        try (var line = new ImapProxy(second.getImap().getPort());
                var intake = new RunningIntake(folder, settings(folder, line.port()))) {
            line.become(dead);
            user.deliver(RunningIntake.message(Mails.header("second") + "\r\nDocket: 2\r\n"));
            intake.deliver(Mails.header("first") + "\r\nDocket: 1\r\n");

            intake.received(Mails.id("first"));
            await().atMost(RunningIntake.PATIENCE).until(() -> intake.readiness() == 503);
            assertThat(intake.all(Mails.id("second"))).isEmpty();
            assertThat(intake.get("/actuator/health").body()).contains("s since the last successful look");
            assertThat(intake.get("/actuator/metrics/fairnotice.intake.inbox.seconds.since.look?tag=inbox:second")
                            .body())
                    .contains("\"statistic\":\"VALUE\"");

            line.become(ImapProxy.Line.GOOD);

            intake.received(Mails.id("second"));
            await().atMost(RunningIntake.PATIENCE).until(() -> intake.readiness() == 200);
            assertThat(intake.ledger())
                    .extracting(recorded -> recorded.inbox())
                    .containsExactlyInAnyOrder("legal", "second");
        } finally {
            second.stop();
        }
    }

    @Test
    void opensOneCaseOfAMailThatCameToBoth(@TempDir Path folder) throws Exception {
        var second = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        second.start();
        var user = second.setUser(RunningIntake.LEGAL, RunningIntake.LEGAL, "secret");
        try (var intake =
                new RunningIntake(folder, settings(folder, second.getImap().getPort()))) {
            user.deliver(RunningIntake.message(Mails.header("both") + "\r\nDocket: 2\r\n"));
            intake.deliver(Mails.header("both") + "\r\nDocket: 2\r\n");

            await().atMost(RunningIntake.PATIENCE).until(() -> intake.ledger().size() == 2);
            assertThat(intake.all(Mails.id("both"))).hasSize(1);
        } finally {
            second.stop();
        }
    }

    private static String[] settings(Path folder, int port) {
        String prefix = "--fairnotice.intake.inboxes.second.";
        return new String[] {
            prefix + "host=127.0.0.1",
            prefix + "port=" + port,
            prefix + "security=none",
            prefix + "user=" + RunningIntake.LEGAL,
            prefix + "password-file=" + folder.resolve("password"),
            prefix + "poll-interval=1s",
            prefix + "timeout=1s"
        };
    }
}
