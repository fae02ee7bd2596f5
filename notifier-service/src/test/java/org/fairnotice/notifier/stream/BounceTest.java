package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeBounced;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.returnpath.BounceSettings;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.fairnotice.notifier.smtp.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Notices that come back, through real IMAP and a real broker. */
@TestInstance(Lifecycle.PER_CLASS)
class BounceTest {

    private static final String ADDRESS = "bounces@provider.example";

    @TempDir
    private static Path folder;

    private Cluster cluster;
    private Permits permits;
    private GreenMail imap;
    private WithholdingImap withholding;
    private GreenMailUser mailbox;
    private ScriptedSmtpServer smtp;
    private ReturnPaths paths;
    private ConfigurableApplicationContext notifier;

    @BeforeAll
    void start() throws ExecutionException, InterruptedException, IOException {
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        imap.start();
        withholding = WithholdingImap.before(imap.getImap().getPort());
        mailbox = imap.setUser(ADDRESS, ADDRESS, "secret");
        smtp = ScriptedSmtpServer.start().pipelining();
        Files.writeString(folder.resolve("password"), "secret\n");
        notifier = notifier();
        paths = new ReturnPaths(new BounceSettings(ADDRESS, folder.resolve("bounces.key"), null));
    }

    @AfterAll
    void stop() throws IOException {
        notifier.close();
        smtp.close();
        withholding.close();
        imap.stop();
        cluster.close();
    }

    @Test
    void aFailureOfTheDeliveryThatTheReturnPathNamesIsABounce() throws Exception {
        NoticePermitted permit = sent();
        String returnPath = paths.address(paths.token(permit.noticeId(), 1));
        assertThat(smtp.lines()).contains("MAIL FROM:<" + returnPath + ">");

        arrives(report("failed", "5.1.1", returnPath, "<unknown@elsewhere.example>"));

        NoticeBounced bounced = (NoticeBounced) outcomes(permit, 2).getLast();
        assertThat(bounced.attempt()).isEqualTo(1);
        assertThat(bounced.status()).isEqualTo("5.1.1");
        awaitEmpty("INBOX");
    }

    @Test
    void aFailureThatNamesOnlyTheMessageIsABounce() throws Exception {
        NoticePermitted permit = sent();
        String messageId = ((NoticeSent) outcomes(permit, 1).getFirst()).messageId();

        arrives(report("failed", "5.2.2", ADDRESS, messageId));

        assertThat(outcomes(permit, 2).getLast()).isInstanceOf(NoticeBounced.class);
    }

    @Test
    void aDelayIsNoBounce() throws Exception {
        NoticePermitted permit = sent();
        String returnPath = paths.address(paths.token(permit.noticeId(), 1));
        double before = counted("not-final");

        arrives(report("delayed", "4.4.1", returnPath, "<1@elsewhere.example>"));

        awaitCount("not-final", before + 1);
        assertThat(cluster.outcomes(permit.noticeId())).hasSize(1);
    }

    @Test
    void aBounceThatComesTwiceIsToldOnce() throws Exception {
        NoticePermitted permit = sent();
        String returnPath = paths.address(paths.token(permit.noticeId(), 1));
        double before = counted("bounced");

        arrives(report("failed", "5.1.1", returnPath, "<1@elsewhere.example>"));
        arrives(report("failed", "5.1.1", returnPath, "<1@elsewhere.example>"));

        awaitCount("bounced", before + 2);
        // What is told later stands behind what was told before.
        NoticePermitted other = sent();
        assertThat(outcomes(other, 1)).hasSize(1);
        assertThat(outcomes(permit, 2)).hasSize(2);
    }

    @Test
    void aBounceStaysInItsFolderUntilKafkaHasIt() throws Exception {
        NoticePermitted permit = sent();
        String returnPath = paths.address(paths.token(permit.noticeId(), 1));
        cluster.stopBroker();

        arrives(report("failed", "5.1.1", returnPath, "<1@elsewhere.example>"));

        await().atMost(Duration.ofSeconds(20)).until(() -> secondsSinceLook() >= 4);
        assertThat(inFolder("INBOX")).isEqualTo(1);
        cluster.startBroker();
        assertThat(outcomes(permit, 2).getLast()).isInstanceOf(NoticeBounced.class);
        awaitEmpty("INBOX");
    }

    @Test
    void aForgedReturnPathIsCountedAndPutAside() throws Exception {
        NoticePermitted permit = sent();
        String token = paths.token(permit.noticeId(), 1);
        String messageId = ((NoticeSent) outcomes(permit, 1).getFirst()).messageId();
        String forged = (token.charAt(0) == '0' ? "1" : "0") + token.substring(1);
        double before = counted("forged");
        int aside = inFolder("Unmatched");

        arrives(report("failed", "5.1.1", paths.address(forged), messageId));

        awaitCount("forged", before + 1);
        assertThat(inFolder("Unmatched")).isEqualTo(aside + 1);
        assertThat(cluster.outcomes(permit.noticeId())).hasSize(1);
    }

    @Test
    void whatCannotBeMatchedIsCountedAndPutAside() throws Exception {
        double unmatched = counted("unmatched");
        double other = counted("no-report");
        int aside = inFolder("Unmatched");

        arrives(report("failed", "5.1.1", ADDRESS, "<nobody@elsewhere.example>"));
        arrives("From: a@b.example\r\nTo: " + ADDRESS + "\r\nSubject: hello\r\n\r\nHello.\r\n");

        awaitCount("unmatched", unmatched + 1);
        awaitCount("no-report", other + 1);
        assertThat(inFolder("Unmatched")).isEqualTo(aside + 2);
    }

    @Test
    void aMailThatIsNotHandedOutHoldsUpNoOther() throws Exception {
        NoticePermitted withheld = sent();
        NoticePermitted other = sent();
        double aside = counted("not-handed-out");
        withholding.withhold(true);

        arrives(report("failed", "5.1.1", paths.address(paths.token(withheld.noticeId(), 1)), "<1@x.example>"));
        arrives(report("failed", "5.1.1", paths.address(paths.token(other.noticeId(), 1)), "<2@x.example>"));

        assertThat(outcomes(other, 2).getLast()).isInstanceOf(NoticeBounced.class);
        awaitCount("not-handed-out", aside + 1);
        withholding.withhold(false);
        assertThat(cluster.outcomes(withheld.noticeId())).hasSize(1);
    }

    /** A sent notice whose outcome Kafka has. */
    private NoticePermitted sent() {
        NoticePermitted permit = Permits.permit();
        cluster.write(permits.signed(permit));
        assertThat(outcomes(permit, 1).getFirst()).isInstanceOf(NoticeSent.class);
        return permit;
    }

    private List<NoticeOutcome> outcomes(NoticePermitted permit, int atLeast) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(cluster.outcomes(permit.noticeId())).hasSizeGreaterThanOrEqualTo(atLeast));
        return cluster.outcomes(permit.noticeId());
    }

    private void arrives(String mail) throws MessagingException {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), bytes(mail)));
    }

    private static ByteArrayInputStream bytes(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitEmpty(String name) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(inFolder(name)).isZero());
    }

    private int inFolder(String name) {
        var found = imap.getManagers().getImapHostManager().getFolder(mailbox, name);
        return found == null ? 0 : found.getMessageCount();
    }

    private double counted(String result) {
        var counter = notifier.getBean(MeterRegistry.class)
                .find("fairnotice.bounces")
                .tag("result", result)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private double secondsSinceLook() {
        return notifier.getBean(MeterRegistry.class)
                .get("fairnotice.bounces.seconds.since.look")
                .gauge()
                .value();
    }

    private void awaitCount(String result, double count) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(counted(result)).isEqualTo(count));
    }

    private static String report(String action, String status, String to, String messageId) {
        return """
            From: MAILER-DAEMON@mx.example
            To: %s
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; legal@customer.example
            Action: %s
            Status: %s

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """.formatted(to, action, status, messageId).replace("\n", "\r\n");
    }

    private ConfigurableApplicationContext notifier() {
        String mailbox = "--fairnotice.notifier.bounces.mailbox.";
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.smtp.port=" + smtp.port(),
                        "--fairnotice.notifier.smtp.security=none",
                        "--fairnotice.notifier.bounces.address=" + ADDRESS,
                        "--fairnotice.notifier.bounces.key-file=" + folder.resolve("bounces.key"),
                        mailbox + "host=127.0.0.1",
                        mailbox + "port=" + withholding.port(),
                        mailbox + "security=none",
                        mailbox + "user=" + ADDRESS,
                        mailbox + "password-file=" + folder.resolve("password"),
                        mailbox + "poll-interval=200ms",
                        mailbox + "patience=3s");
    }
}
