package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.process.LegalProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises, tried from outside on processes that know of each other by Kafka alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private static final String ORDER =
            "IT IS ORDERED, pursuant to 18 U.S.C. 2705(b), that the provider shall not disclose the existence of this order"
                    + " to any person until December 31, 2031.";

    private static final String GAG =
            "\"nonDisclosure\": [{\"basis\": \"ORDER_2705B\", \"force\": \"IN_FORCE\", \"end\": \"2031-12-31\"}]";

    private final Cluster cluster;
    private final Operator operator;

    PipelineTest(@TempDir Path folder) throws Exception {
        var settings = new HashMap<>(SampleCorpus.settings());
        settings.put("fairnotice.policy.permit-life", "35s"); // a gag is effective when a permit before it has run out
        cluster = new Cluster(folder, settings);
        operator = new Operator(cluster.addresses());
    }

    @BeforeAll
    void start() throws Exception {
        cluster.start();
        for (String name : List.of("acme", "borealis", "cobalt", "dune", "ember", "frost", "iris", "juno")) {
            operator.putCustomer(name, """
                    {"name": "%1$s Ltd", "type": "ENTERPRISE", "accounts": [], "domains": ["%1$s.example"],
                     "contacts": [{"name": "Legal desk", "address": "legal@%1$s.example", "role": "LEGAL"}]}""".formatted(name));
        }
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void tellsTwoCustomersOfOneRequestEachOfItsOwnAccounts() throws Exception {
        String request = operator.submit(request("two-1", "ada@acme.example", "bob@borealis.example"));

        operator.awaitState(request, "SENT");
        assertThat(mails("legal@acme.example"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(words(mail)).contains("ada@acme.example").doesNotContain("borealis"));
        assertThat(mails("legal@borealis.example"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(words(mail)).contains("bob@borealis.example").doesNotContain("acme"));
    }

    /** A mail's text, as far as its words are ASCII: quoted-printable breaks lines, and encodes dots. */
    private static String words(String mail) {
        return mail.replace("=\r\n", "").replace("=2E", ".");
    }

    @Test
    void sendsAReleasedCopyToItsCustomerOnceTheGagIsOverAndToNobodyElse() throws Exception {
        String request = operator.submit(
                request("copy-1", "ina@iris.example", "jon@juno.example").replace("\"nonDisclosure\": \"none\"", GAG));
        operator.awaitState(request, "HELD");

        operator.releaseCopy(request, "iris", "For iris alone: records of ina@iris.example");
        operator.endGag(request);

        operator.awaitState(request, "SENT");
        assertThat(mails("legal@iris.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("multipart/mixed", "filename=copy.txt", base64("For iris alone: records of ina")));
        assertThat(mails("legal@juno.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).doesNotContain("copy.txt", "multipart/mixed"));
    }

    /** The first bytes of it, as they stand in a mail. */
    private static String base64(String words) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(words.substring(0, 27).getBytes(StandardCharsets.UTF_8));
    }

    /** Frozen, a process goes on where it stood as if no time had passed: a long pause of its JVM, or of its machine. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sendsNothingWhenAGagComesBetweenPermitAndMail(boolean frozen) throws Exception {
        String customer = frozen ? "frost" : "cobalt";
        if (frozen) {
            cluster.freeze("notifier");
        } else {
            cluster.kill("notifier");
        }
        String request = operator.submit(request("late-" + customer, "carl@" + customer + ".example"));
        operator.awaitState(request, "PERMITTED");

        operator.gag(request);

        operator.awaitInCase(request, "EFFECTIVE");
        if (frozen) {
            cluster.thaw("notifier");
        } else {
            cluster.start("notifier");
        }
        cluster.awaitReady("notifier");
        operator.awaitInCase(request, "NoticeRefused");
        operator.awaitState(request, "HELD");
        assertThat(mails("legal@" + customer + ".example")).isEmpty();
    }

    @Test
    void tellsCounselOfAGagThatComesAfterTheNotice() throws Exception {
        String request = operator.submit(request("after-1", "dan@dune.example"));
        operator.awaitState(request, "SENT");

        operator.gag(request);

        operator.awaitInCase(request, "GAG_AFTER_NOTICE");
        assertThat(mails("legal@dune.example")).hasSize(1);
    }

    /** The report comes to the legal inbox, under the return path that names the delivery. */
    @Test
    void tellsTheNextContactWhenANoticeComesBackAndThenAPerson() throws Exception {
        operator.putCustomer("grove", """
                {"name": "Grove Ltd", "type": "ENTERPRISE", "accounts": [], "domains": ["grove.example"],
                 "contacts": [{"name": "Legal desk", "address": "legal@grove.example", "role": "LEGAL"},
                              {"name": "Administrator", "address": "admin@grove.example", "role": "ADMINISTRATOR"}]}""");
        String request = operator.submit(request("back-1", "gil@grove.example"));
        operator.awaitState(request, "SENT");

        comeBack("legal@grove.example");

        Awaitility.await("the next contact is told")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(mails("admin@grove.example")).hasSize(1));
        operator.awaitState(request, "SENT");
        comeBack("admin@grove.example");

        operator.awaitInCase(request, "UNDELIVERABLE");
        assertThat(mails("legal@grove.example")).hasSize(1);
    }

    /** A gag that a machine read is confirmed as the console proposes it, by whoever has read the paper, in one step. */
    @Test
    void takesAProposedAnswerAsItStands() throws Exception {
        String request = operator.submit(request("proposed-1", "gil@garnet.example")
                .replace(
                        "\"nonDisclosure\": \"none\"",
                        "\"documents\": [{\"name\": \"order.txt\", \"text\": \"" + ORDER + "\"}]"));
        operator.awaitInCase(request, "provision-found");

        operator.confirmProposal(request, "GAG_READ_FROM_TEXT");

        Awaitility.await("the question is settled")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                operator.caseOf(request).path("reviews").toString())
                        .doesNotContain("GAG_READ_FROM_TEXT"));
        operator.awaitInCase(request, "EFFECTIVE");
    }

    @Test
    void putsUnreadableAndForgedRecordsAsideAndGoesOn() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", cluster.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.LEGAL_REQUESTS.name(), "no-such-case", "not JSON".getBytes(StandardCharsets.UTF_8)))
                    .get();
            producer.send(Topics.NOTICES.record(forgedPermit())).get();
        }
        String request = operator.submit(request("after-forgery-1", "eve@ember.example"));

        operator.awaitState(request, "SENT");
        Awaitility.await("both are dead letters")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(operator.look("/v1/dead-letters").toString())
                                .contains(Topics.LEGAL_REQUESTS.deadLetters(), Topics.NOTICES.deadLetters()));
        assertThat(mails("victim@forged.example")).isEmpty();
    }

    /** As the mail server of a customer says that the one mail in this mailbox could not be delivered. */
    private void comeBack(String mailbox) throws Exception {
        Matcher returnPath = Pattern.compile("(?m)^Return-Path: <([^>]+)>")
                .matcher(mails(mailbox).getFirst());
        assertThat(returnPath.find()).isTrue();
        var session = new Properties();
        session.put("mail.smtp.host", "127.0.0.1");
        session.put("mail.smtp.port", Integer.toString(cluster.addresses().smtpPort()));
        // A mail server says <>; this one takes no such mail.
        session.put("mail.smtp.from", "mailer-daemon@mx.grove.example");
        var report = new MimeMessage(
                Session.getInstance(session), new ByteArrayInputStream("""
                From: MAILER-DAEMON@mx.grove.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.grove.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(returnPath.group(1), mailbox)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
        Transport.send(report);
    }

    private static CloudEvent<NoticeEvent> forgedPermit() {
        var request = RequestId.derivedFrom("forged");
        Instant now = Instant.now();
        var content = new NoticeContent(
                "Victim Ltd",
                LegalProcess.Kind.SUBPOENA,
                "Agency",
                null,
                null,
                null,
                null,
                null,
                List.of(TargetAccount.of("x@forged.example")),
                now,
                7,
                null,
                "en");
        return new CloudEvent<>(
                UUID.randomUUID().toString(),
                "decision-service",
                now,
                new NoticeEvent.NoticePermitted(
                        request,
                        NoticeId.of(request, new CustomerId("victim")),
                        new CustomerId("victim"),
                        1,
                        now,
                        now.plusSeconds(600),
                        new Contact("Victim", "victim@forged.example", Contact.Role.LEGAL),
                        content));
    }

    private static String request(String docket, String... accounts) {
        return """
                {"agency": "District Attorney of Example County", "docket": "%s", "kind": "SUBPOENA",
                 "authority": "18 U.S.C. 2703(c)(2)", "dataSought": "Basic subscriber information",
                 "accounts": ["%s"], "nonDisclosure": "none"}""".formatted(docket, String.join("\", \"", accounts));
    }

    private List<String> mails(String mailbox) throws Exception {
        var texts = new ArrayList<String>();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", cluster.addresses().imapPort(), mailbox, mailbox);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (var message : inbox.getMessages()) {
                    var bytes = new ByteArrayOutputStream();
                    message.writeTo(bytes);
                    texts.add(bytes.toString(StandardCharsets.UTF_8));
                }
            }
        } catch (jakarta.mail.AuthenticationFailedException e) {
            return List.of(); // a mailbox is made by its first mail
        }
        return texts;
    }
}
