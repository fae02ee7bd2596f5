package org.fairnotice.decision;

import java.nio.file.Path;
import java.time.Duration;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.decision.policy.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of decision-service; {@code decision-service.yml} holds each with its default.
 *
 * @param policy what the provider has resolved to do where the law leaves it a choice
 */
@ConfigurationProperties("fairnotice")
public record DecisionProperties(KafkaConnection kafka, Signing signing, Work decision, Policy policy) {

    /**
     * What permits are signed with.
     *
     * @param privateKeyFile an Ed25519 private key in PEM
     */
    public record Signing(Path privateKeyFile) {}

    /**
     * How the stream of decisions is run.
     *
     * @param stateFolder where Kafka Streams keeps its local copy of the state; one process at a time
     * @param instanceId unique among the instances that run at once, and the same after a restart
     * @param threads that decide side by side, at most one for each partition
     * @param sweepInterval how often timers are looked at
     * @param sweepBudget how long one look may take; what is due beyond it waits for the next, behind the records that came in
     * @param retryDelay between two attempts to reach Kafka
     * @param stopTimeout how long a stop waits for what is under way
     */
    public record Work(
            Path stateFolder,
            String instanceId,
            int threads,
            Duration sweepInterval,
            Duration sweepBudget,
            Duration retryDelay,
            Duration stopTimeout) {

        public Work {
            require(!instanceId.isBlank(), "instance-id", "must not be blank", instanceId);
            require(threads >= 1 && threads <= 64, "threads", "must be 1 to 64", threads);
            require(
                    within(sweepInterval, Duration.ofMillis(10), Duration.ofMinutes(1)),
                    "sweep-interval",
                    "must be 10ms to 1m",
                    sweepInterval);
            require(
                    !sweepBudget.isNegative() && !sweepBudget.isZero() && sweepBudget.compareTo(sweepInterval) < 0,
                    "sweep-budget",
                    "must be more than nothing and less than sweep-interval",
                    sweepBudget);
            require(
                    within(retryDelay, Duration.ofMillis(100), Duration.ofMinutes(1)),
                    "retry-delay",
                    "must be 100ms to 1m",
                    retryDelay);
            require(
                    within(stopTimeout, Duration.ofSeconds(1), Duration.ofMinutes(5)),
                    "stop-timeout",
                    "must be 1s to 5m",
                    stopTimeout);
        }

        private static boolean within(Duration value, Duration least, Duration most) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }

        private static void require(boolean holds, String name, String rule, Object value) {
            if (!holds) {
                throw new IllegalArgumentException("fairnotice.decision." + name + ": " + rule + ", is " + value);
            }
        }
    }
}
