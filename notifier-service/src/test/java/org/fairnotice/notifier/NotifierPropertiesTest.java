package org.fairnotice.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.letter.Provider;
import org.fairnotice.notifier.letter.VerificationSettings;
import org.fairnotice.notifier.page.AnswerSettings;
import org.fairnotice.notifier.returnpath.BounceSettings;
import org.fairnotice.notifier.signing.SigningSettings;
import org.fairnotice.notifier.smtp.SmtpSettings;
import org.fairnotice.notifier.smtp.SmtpSettings.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class NotifierPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("spring.config.name=notifier-service", "HOSTNAME=one")
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void theDefaultsStandInTheFile() {
        runner.run(context -> assertThat(context.getBean(NotifierProperties.class))
                .isEqualTo(new NotifierProperties(
                        new KafkaConnection("127.0.0.1:9092", null, null),
                        new NotifierProperties.Signing(Path.of("keys/public")),
                        new NotifierProperties.Work(
                                "one",
                                true,
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(5),
                                64,
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new SmtpSettings(
                                        "127.0.0.1",
                                        587,
                                        null,
                                        null,
                                        Security.STARTTLS,
                                        false,
                                        8,
                                        8,
                                        Duration.ofSeconds(5),
                                        Duration.ofSeconds(15),
                                        Duration.ofSeconds(30),
                                        null),
                                new Provider(
                                        "Example Provider",
                                        "legal-notices@provider.example",
                                        "legal@provider.example",
                                        "+1 555 0100",
                                        null,
                                        ZoneId.of("UTC")),
                                SigningSettings.none()))));
    }

    @Test
    void everySettingCanBeGiven() {
        runner.withPropertyValues(
                        "fairnotice.kafka.bootstrap-servers=kafka:9093",
                        "fairnotice.kafka.properties-file=/run/secrets/kafka.properties",
                        "fairnotice.kafka.properties.[client.rack]=a",
                        "fairnotice.signing.public-keys-directory=/etc/keys",
                        "fairnotice.notifier.instance-id=n7",
                        "fairnotice.notifier.static-membership=false",
                        "fairnotice.notifier.exchange-bound=10s",
                        "fairnotice.notifier.clock-bound=1s",
                        "fairnotice.notifier.batch-size=7",
                        "fairnotice.notifier.ledger-timeout=9s",
                        "fairnotice.notifier.retry-delay=3s",
                        "fairnotice.notifier.stop-timeout=4s",
                        "fairnotice.notifier.templates-folder=/etc/templates",
                        "fairnotice.notifier.archive-folder=/var/notices",
                        "fairnotice.notifier.evidence.folder=/var/evidence",
                        "fairnotice.notifier.evidence.key-file=/run/secrets/evidence.json",
                        "fairnotice.notifier.bounces.address=bounces@acme.example",
                        "fairnotice.notifier.bounces.key-file=/run/secrets/bounces.key",
                        "fairnotice.notifier.bounces.mailbox.host=imap.acme.example",
                        "fairnotice.notifier.bounces.mailbox.port=143",
                        "fairnotice.notifier.bounces.mailbox.security=starttls",
                        "fairnotice.notifier.bounces.mailbox.user=bounces",
                        "fairnotice.notifier.bounces.mailbox.password-file=/run/secrets/imap",
                        "fairnotice.notifier.bounces.mailbox.folder=Automatic",
                        "fairnotice.notifier.bounces.mailbox.processed-folder=Bounces",
                        "fairnotice.notifier.bounces.mailbox.aside-folder=Aside",
                        "fairnotice.notifier.bounces.mailbox.poll-interval=7s",
                        "fairnotice.notifier.bounces.mailbox.timeout=8s",
                        "fairnotice.notifier.bounces.mailbox.max-size=1MB",
                        "fairnotice.notifier.bounces.mailbox.patience=9m",
                        "fairnotice.notifier.bounces.mailbox.window=8d",
                        "fairnotice.notifier.verification.key-file=/run/secrets/verification.key",
                        "fairnotice.notifier.smtp.host=mail.provider.example",
                        "fairnotice.notifier.smtp.port=465",
                        "fairnotice.notifier.smtp.user=notices",
                        "fairnotice.notifier.smtp.password-file=/run/secrets/smtp",
                        "fairnotice.notifier.smtp.security=tls",
                        "fairnotice.notifier.smtp.allow-clear-text=true",
                        "fairnotice.notifier.smtp.connections=2",
                        "fairnotice.notifier.smtp.connections-per-domain=1",
                        "fairnotice.notifier.smtp.connect-timeout=1s",
                        "fairnotice.notifier.smtp.read-timeout=2s",
                        "fairnotice.notifier.smtp.idle-time=3s",
                        "fairnotice.notifier.smtp.helo-name=out.provider.example",
                        "fairnotice.notifier.provider.name=Acme",
                        "fairnotice.notifier.provider.from=a@acme.example",
                        "fairnotice.notifier.provider.reply-to=b@acme.example",
                        "fairnotice.notifier.provider.phone=1",
                        "fairnotice.notifier.provider.verification-page=acme.example/notices",
                        "fairnotice.notifier.answers.page=acme.example/answer",
                        "fairnotice.notifier.answers.valid-for=30d",
                        "fairnotice.notifier.provider.zone=Europe/Berlin",
                        "fairnotice.notifier.signing.smime.key-store-file=/run/secrets/notices.p12",
                        "fairnotice.notifier.signing.smime.password-file=/run/secrets/notices.password",
                        "fairnotice.notifier.signing.dkim.private-key-file=/run/secrets/dkim.pem",
                        "fairnotice.notifier.signing.dkim.selector=notices2026",
                        "fairnotice.notifier.signing.dkim.domain=acme.example")
                .run(context -> assertThat(context.getBean(NotifierProperties.class))
                        .isEqualTo(new NotifierProperties(
                                new KafkaConnection(
                                        "kafka:9093",
                                        Path.of("/run/secrets/kafka.properties"),
                                        Map.of("client.rack", "a")),
                                new NotifierProperties.Signing(Path.of("/etc/keys")),
                                new NotifierProperties.Work(
                                        "n7",
                                        false,
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(1),
                                        7,
                                        Duration.ofSeconds(9),
                                        Duration.ofSeconds(3),
                                        Duration.ofSeconds(4),
                                        Path.of("/etc/templates"),
                                        Path.of("/var/notices"),
                                        new EvidenceSettings(
                                                Path.of("/var/evidence"), Path.of("/run/secrets/evidence.json")),
                                        new BounceSettings(
                                                "bounces@acme.example",
                                                Path.of("/run/secrets/bounces.key"),
                                                new BounceSettings.Mailbox(
                                                        "imap.acme.example",
                                                        143,
                                                        BounceSettings.Mailbox.Security.STARTTLS,
                                                        "bounces",
                                                        Path.of("/run/secrets/imap"),
                                                        "Automatic",
                                                        "Bounces",
                                                        "Aside",
                                                        Duration.ofSeconds(7),
                                                        Duration.ofSeconds(8),
                                                        DataSize.ofMegabytes(1),
                                                        Duration.ofMinutes(9),
                                                        Duration.ofDays(8))),
                                        new VerificationSettings(Path.of("/run/secrets/verification.key")),
                                        new AnswerSettings("acme.example/answer", Duration.ofDays(30)),
                                        new SmtpSettings(
                                                "mail.provider.example",
                                                465,
                                                "notices",
                                                Path.of("/run/secrets/smtp"),
                                                Security.TLS,
                                                true,
                                                2,
                                                1,
                                                Duration.ofSeconds(1),
                                                Duration.ofSeconds(2),
                                                Duration.ofSeconds(3),
                                                "out.provider.example"),
                                        new Provider(
                                                "Acme",
                                                "a@acme.example",
                                                "b@acme.example",
                                                "1",
                                                "acme.example/notices",
                                                ZoneId.of("Europe/Berlin")),
                                        new SigningSettings(
                                                new SigningSettings.Smime(
                                                        Path.of("/run/secrets/notices.p12"),
                                                        Path.of("/run/secrets/notices.password")),
                                                new SigningSettings.Dkim(
                                                        Path.of("/run/secrets/dkim.pem"),
                                                        "notices2026",
                                                        "acme.example"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "fairnotice.notifier.exchange-bound, 26s, exchange-bound: must be 1s to 25s",
        "fairnotice.notifier.batch-size, 0, batch-size: must be 1 to 500",
        "fairnotice.notifier.smtp.user, notices, smtp.user: goes with password-file",
        "fairnotice.notifier.signing.dkim.selector, a b, signing.dkim.selector: is not a DNS name",
        "fairnotice.notifier.smtp.connections, 0, smtp.connections: must be 1 to 64",
        "fairnotice.notifier.answers.page, provider.example, answers.page: must be a host and a path",
        "fairnotice.notifier.answers.page, https://provider.example/answer, answers.page: must be a host and a path",
        "fairnotice.notifier.answers.page, provider.example/answer, answers.page: needs"
                + " fairnotice.notifier.verification",
        "fairnotice.notifier.provider.from, nobody, provider.from: is not a mail address"
    })
    void whatCannotBeIsRefusedByName(String name, String value, String message) {
        runner.withPropertyValues(name + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("fairnotice.notifier." + message));
    }

    @ParameterizedTest
    @CsvSource({
        "mail.provider.example, false, false",
        "mail.provider.example, true, true",
        "127.0.0.1, false, true",
        "::1, false, true"
    })
    void clearTextLeavesThisHostOnlyWhenAllowed(String host, boolean allowed, boolean starts) {
        runner.withPropertyValues(
                        "fairnotice.notifier.smtp.host=" + host,
                        "fairnotice.notifier.smtp.security=none",
                        "fairnotice.notifier.smtp.allow-clear-text=" + allowed)
                .run(context -> assertThat(context.getStartupFailure() == null).isEqualTo(starts));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotifierProperties.class)
    static class Settings {}
}
