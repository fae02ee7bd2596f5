package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.evidence.Audit;
import org.fairnotice.notifier.evidence.Bundle;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.evidence.OutcomeTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A notice that only its contact can read can be checked, answered and audited as any other. */
@TestInstance(Lifecycle.PER_CLASS)
class EncryptedNoticeTest {

    @TempDir
    private static Path folder;

    private GreenMail mail;
    private Cluster cluster;
    private Permits permits;
    private ConfigurableApplicationContext notifier;
    private NoticePermitted told;
    private AnswerForm.Way way;

    @BeforeAll
    void tell() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        notifier = NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.archive-folder=" + folder.resolve("archive"),
                        "--fairnotice.notifier.evidence.folder=" + folder.resolve("evidence"),
                        "--fairnotice.notifier.evidence.key-file=" + folder.resolve("evidence.json"),
                        "--fairnotice.notifier.verification.key-file=" + folder.resolve("verification.key"),
                        "--fairnotice.notifier.provider.verification-page=provider.example/verify",
                        "--fairnotice.notifier.answers.page=provider.example/answer",
                        "--fairnotice.notifier.smtp.port=" + mail.getSmtp().getPort(),
                        "--fairnotice.notifier.smtp.security=none");
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        told = permit(certificate(keys));
        cluster.write(permits.signed(told));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !cluster.outcomes(told.noticeId()).isEmpty());
        way = AnswerForm.Way.in(text(decrypted(mail.getReceivedMessages()[0], keys)));
    }

    @AfterAll
    void stop() {
        notifier.close();
        cluster.close();
        mail.stop();
    }

    @Test
    void itsCodeShowsWhatItsContactReads() throws Exception {
        String choices =
                new AnswerForm(notifier).post(way, Map.of("code", way.code())).body();

        assertThat(choices)
                .contains("What do you answer?", "l…@customer.example", "Legal notice from Example Provider");
    }

    @Test
    void theArchiveHasWhatWasSentAndWhatItsContactReads() throws Exception {
        String name = told.noticeId().value() + "-1";

        assertThat(Files.readString(folder.resolve("archive/" + name + ".eml"), StandardCharsets.ISO_8859_1))
                .contains("enveloped-data")
                .doesNotContain("Northwind");
        assertThat(text(message(Files.readAllBytes(folder.resolve("archive/" + name + "-readable.eml")))))
                .contains("Northwind", way.code());
    }

    @Test
    void anAuditFindsNothingAndItsBundleHoldsBothMails() throws Exception {
        EvidenceStore store = EvidenceStore.existing(
                new EvidenceSettings(folder.resolve("evidence"), folder.resolve("evidence.json")));
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new OutcomeTopic(new KafkaConnection(cluster.bootstrapServers(), null, Map.of()))
                .read(partition -> true, records::add);
        var keys = SigningKeys.publicKeys(permits.publicKeys());
        var audit = new Audit(store, new NoticeVerifier(keys), List.of());
        records.forEach(audit::examine);
        Path folderOfBundle = folder.resolve("bundle");
        try (var bundle = new Bundle(folderOfBundle, told.noticeId(), store, keys)) {
            records.forEach(bundle::add);
        }

        assertThat(audit.faults()).isEmpty();
        assertThat(audit.attempts()).isEqualTo(1);
        assertThat(new ProcessBuilder("sh", folderOfBundle.resolve("check.sh").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("check.log").toFile())
                        .start()
                        .waitFor())
                .isZero();
        try (Stream<Path> files = Files.list(folderOfBundle)) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml"))).hasSize(2);
        }
    }

    private static NoticePermitted permit(String certificate) {
        var request = new RequestId("req-" + UUID.randomUUID());
        var customer = new CustomerId("cus-1");
        Instant now = Instant.now();
        return new NoticePermitted(
                request,
                NoticeId.of(request, customer),
                customer,
                1,
                now,
                now.plus(Permits.LIFE),
                new Contact("Legal department", "legal@customer.example", Contact.Role.LEGAL, certificate),
                Permits.content());
    }

    private static String certificate(KeyPair keys) throws Exception {
        var name = new X500Name("CN=Customer");
        Instant now = Instant.now();
        return Base64.getEncoder()
                .encodeToString(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                name,
                                keys.getPublic())
                        .addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.rfc822Name, "legal@customer.example")))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
                        .getEncoded());
    }

    private static MimeMessage decrypted(MimeMessage encrypted, KeyPair keys) throws Exception {
        var enveloped = new CMSEnvelopedData(encrypted.getInputStream());
        return message(enveloped
                .getRecipientInfos()
                .getRecipients()
                .iterator()
                .next()
                .getContent(new JceKeyTransEnvelopedRecipient(keys.getPrivate())));
    }

    private static MimeMessage message(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String text(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
