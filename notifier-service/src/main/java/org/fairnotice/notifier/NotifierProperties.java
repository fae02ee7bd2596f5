package org.fairnotice.notifier;

import java.nio.file.Path;
import java.time.Duration;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.letter.Provider;
import org.fairnotice.notifier.letter.VerificationSettings;
import org.fairnotice.notifier.page.AnswerSettings;
import org.fairnotice.notifier.returnpath.BounceSettings;
import org.fairnotice.notifier.signing.SigningSettings;
import org.fairnotice.notifier.smtp.SmtpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of notifier-service; {@code notifier-service.yml} holds each with its default. */
@ConfigurationProperties("fairnotice")
public record NotifierProperties(KafkaConnection kafka, Signing signing, Work notifier) {

    /**
     * Whose permits are believed.
     *
     * @param publicKeysDirectory each {@code .pem} file in it is an Ed25519 public key of decision-service
     */
    public record Signing(Path publicKeysDirectory) {}

    /**
     * How notices are written and sent.
     *
     * @param instanceId unique among the instances that run at once, and the same after a restart
     * @param staticMembership whether Kafka keeps this instance's partitions for it while it restarts
     * @param exchangeBound how long one delivery attempt may take, from connecting to the mail server's last answer
     * @param clockBound how far this host's clock and decision-service's may be apart
     * @param batchSize how many records are taken from Kafka at once
     * @param ledgerTimeout how long reading former outcomes may take after partitions were assigned
     * @param retryDelay between two attempts to reach Kafka
     * @param stopTimeout how long a stop waits for the exchanges that are under way, before it cuts them off
     * @param templatesFolder templates that replace or add to the built-in ones; null for none
     * @param archiveFolder where a copy of each mail that was sent is kept; null for nowhere
     * @param evidence where it is kept what was sent, by whose leave, and what the mail server said; null for nowhere
     * @param bounces the return path of mails, and where those that came back are read; null for the sender's own address
     * @param verification codes that tell a notice from a forgery; null for none
     * @param answers the page on which customers answer; null for none
     */
    public record Work(
            String instanceId,
            boolean staticMembership,
            Duration exchangeBound,
            Duration clockBound,
            int batchSize,
            Duration ledgerTimeout,
            Duration retryDelay,
            Duration stopTimeout,
            @Nullable Path templatesFolder,
            @Nullable Path archiveFolder,
            @Nullable EvidenceSettings evidence,
            @Nullable BounceSettings bounces,
            @Nullable VerificationSettings verification,
            @Nullable AnswerSettings answers,
            SmtpSettings smtp,
            Provider provider,
            @DefaultValue SigningSettings signing) {

        public Work {
            require(!instanceId.isBlank(), "instance-id", "must not be blank", instanceId);
            require(batchSize >= 1 && batchSize <= 500, "batch-size", "must be 1 to 500", batchSize);
            within(exchangeBound, Duration.ofSeconds(1), Duration.ofSeconds(25), "exchange-bound", "must be 1s to 25s");
            within(clockBound, Duration.ZERO, Duration.ofMinutes(1), "clock-bound", "must be 0s to 1m");
            within(ledgerTimeout, Duration.ofSeconds(1), Duration.ofSeconds(90), "ledger-timeout", "must be 1s to 90s");
            within(retryDelay, Duration.ofMillis(100), Duration.ofMinutes(1), "retry-delay", "must be 100ms to 1m");
            require(
                    verification == null || (evidence != null && provider.verificationPage() != null),
                    "verification",
                    "needs fairnotice.notifier.evidence and fairnotice.notifier.provider.verification-page",
                    "without");
            require(
                    answers == null || (verification != null && answers.isBeside(provider.verificationPage())),
                    "answers.page",
                    "needs fairnotice.notifier.verification, and the host of the verification page",
                    answers == null ? "" : answers.page());
            within(stopTimeout, Duration.ZERO, Duration.ofMinutes(1), "stop-timeout", "must be 0s to 1m");
        }

        private static void within(Duration value, Duration least, Duration most, String name, String rule) {
            require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, rule, value);
        }

        private static void require(boolean holds, String name, String rule, Object value) {
            if (!holds) {
                throw new IllegalArgumentException("fairnotice.notifier." + name + ": " + rule + ", is " + value);
            }
        }
    }
}
