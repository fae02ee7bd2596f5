package org.fairnotice.notifier.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.AnswerLinks;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.VerificationCodes;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.fairnotice.notifier.signing.MailSigner;
import org.fairnotice.notifier.smtp.Mailer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the stream of notices together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StreamState streamState() {
        return new StreamState();
    }

    @Bean
    @ConditionalOnProperty("fairnotice.notifier.verification.key-file")
    VerificationCodes verificationCodes(NotifierProperties properties) {
        return VerificationCodes.of(
                Objects.requireNonNull(properties.notifier().verification()).keyFile());
    }

    @Bean
    @ConditionalOnProperty("fairnotice.notifier.answers.page")
    AnswerLinks answerLinks(NotifierProperties properties, VerificationCodes codes) {
        var answers = Objects.requireNonNull(properties.notifier().answers());
        return new AnswerLinks(codes, answers.page(), answers.validFor());
    }

    @Bean
    LetterWriter letterWriter(
            NotifierProperties properties,
            ObjectProvider<VerificationCodes> codes,
            ObjectProvider<AnswerLinks> links,
            InstantSource clock) {
        var work = properties.notifier();
        var signer = MailSigner.of(work.signing(), work.provider().from(), clock.instant());
        return new LetterWriter(
                work.provider(), work.templatesFolder(), signer, codes.getIfAvailable(), links.getIfAvailable());
    }

    @Bean
    @ConditionalOnProperty("fairnotice.notifier.evidence.folder")
    EvidenceStore evidenceStore(NotifierProperties properties) {
        return EvidenceStore.open(Objects.requireNonNull(properties.notifier().evidence()));
    }

    @Bean
    Mailer mailer(NotifierProperties properties, InstantSource clock) {
        var work = properties.notifier();
        String heloName = work.smtp().heloName();
        return new Mailer(
                work.smtp(), heloName == null ? work.provider().domain() : heloName, work.exchangeBound(), clock);
    }

    /** One for each connection: on virtual threads, on which notices only wait for their turn, a sixth fewer go out. */
    @Bean
    ExecutorService exchangeThreads(NotifierProperties properties) {
        return Executors.newFixedThreadPool(
                properties.notifier().smtp().connections(),
                Thread.ofPlatform().daemon().name("exchange-", 0).factory());
    }

    @Bean
    KafkaClients kafkaClients(NotifierProperties properties) {
        var work = properties.notifier();
        return new KafkaClients(properties.kafka(), work.instanceId(), work.staticMembership(), work.batchSize());
    }

    @Bean
    ReportPublisher reportPublisher(KafkaClients clients, InstantSource clock) {
        return new ReportPublisher(clients, clock);
    }

    @Bean
    @ConditionalOnProperty("fairnotice.notifier.bounces.address")
    ReturnPaths returnPaths(NotifierProperties properties) {
        return new ReturnPaths(Objects.requireNonNull(properties.notifier().bounces()));
    }

    @Bean
    @ConditionalOnProperty("fairnotice.notifier.bounces.mailbox.host")
    SentNotices sentNotices(
            NotifierProperties properties, KafkaClients clients, ReturnPaths returnPaths, InstantSource clock) {
        var mailbox = Objects.requireNonNull(
                Objects.requireNonNull(properties.notifier().bounces()).mailbox());
        return new SentNotices(clients, returnPaths::token, mailbox.window(), clock);
    }

    @Bean
    NoticeStream noticeStream(
            NotifierProperties properties,
            KafkaClients clients,
            LetterWriter writer,
            Mailer mailer,
            ObjectProvider<EvidenceStore> evidence,
            ObjectProvider<ReturnPaths> returnPaths,
            ExecutorService exchangeThreads,
            StreamState state,
            MeterRegistry registry,
            InstantSource clock) {
        var work = properties.notifier();
        var verifier = new NoticeVerifier(keys(properties.signing().publicKeysDirectory()));
        var rules = new PermitRules(work.exchangeBound(), work.clockBound());
        var unwritten = new Unwritten();
        var meters = new StreamMeters(registry);
        var sender = new Sender(
                writer,
                mailer,
                new Archive(work.archiveFolder()),
                evidence.getIfAvailable(),
                new Envelopes(work.provider().from(), returnPaths.getIfAvailable()),
                rules,
                clock);
        var batch = new NoticeBatch(
                new NoticeReader(verifier),
                writer,
                sender,
                rules,
                unwritten,
                new Slots(work.smtp().connections(), work.smtp().connectionsPerDomain(), clock),
                exchangeThreads,
                clock);
        var ledgers = new LedgerReader(clients, work.ledgerTimeout(), clock);
        return new NoticeStream(
                stopping -> new KafkaSession(clients, ledgers, batch, unwritten, state, meters, clock, stopping),
                mailer,
                meters,
                work.retryDelay(),
                work.stopTimeout());
    }

    /** Without a key every permit would be put aside as a forgery. */
    private static Map<String, PublicKey> keys(Path folder) {
        Map<String, PublicKey> keys = SigningKeys.publicKeys(folder);
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "fairnotice.signing.public-keys-directory: holds no .pem file with decision-service's public key: "
                            + folder);
        }
        return keys;
    }
}
