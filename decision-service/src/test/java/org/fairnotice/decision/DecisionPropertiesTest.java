package org.fairnotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.decision.policy.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DecisionPropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("spring.config.name=decision-service", "HOSTNAME=one")
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void theDefaultsStandInTheFile() {
        runner.run(context -> assertThat(context.getBean(DecisionProperties.class))
                .isEqualTo(new DecisionProperties(
                        new KafkaConnection("127.0.0.1:9092", null, null),
                        new DecisionProperties.Signing(Path.of("keys/signing.pem")),
                        new DecisionProperties.Work(
                                Path.of("data/decision-state"),
                                "one",
                                1,
                                Duration.ofMillis(100),
                                Duration.ofMillis(60),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(8)),
                        Policy.DEFAULT)));
    }

    @Test
    void everySettingCanBeGiven() {
        runner.withPropertyValues(
                        "fairnotice.kafka.bootstrap-servers=kafka-1:9093,kafka-2:9093",
                        "fairnotice.kafka.properties-file=/run/secrets/kafka.properties",
                        "fairnotice.kafka.properties.[client.rack]=a",
                        "fairnotice.signing.private-key-file=/run/secrets/key.pem",
                        "fairnotice.decision.state-folder=/data/state",
                        "fairnotice.decision.instance-id=decision-7",
                        "fairnotice.decision.threads=4",
                        "fairnotice.decision.sweep-interval=1s",
                        "fairnotice.decision.sweep-budget=10ms",
                        "fairnotice.decision.retry-delay=5s",
                        "fairnotice.decision.stop-timeout=20s",
                        "fairnotice.policy.consumer-notice=true",
                        "fairnotice.policy.cooling-off=1s",
                        "fairnotice.policy.retry-after=1s,2s")
                .run(context -> {
                    DecisionProperties given = context.getBean(DecisionProperties.class);
                    assertThat(given.kafka())
                            .isEqualTo(new KafkaConnection(
                                    "kafka-1:9093,kafka-2:9093",
                                    Path.of("/run/secrets/kafka.properties"),
                                    Map.of("client.rack", "a")));
                    assertThat(given.signing().privateKeyFile()).isEqualTo(Path.of("/run/secrets/key.pem"));
                    assertThat(given.decision())
                            .isEqualTo(new DecisionProperties.Work(
                                    Path.of("/data/state"),
                                    "decision-7",
                                    4,
                                    Duration.ofSeconds(1),
                                    Duration.ofMillis(10),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(20)));
                    assertThat(given.policy().consumerNotice()).isTrue();
                    assertThat(given.policy().coolingOff()).isEqualTo(Duration.ofSeconds(1));
                    assertThat(given.policy().retryAfter())
                            .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
                });
    }

    @Test
    void aWrongValueIsNamed() {
        runner.withPropertyValues("fairnotice.decision.threads=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("fairnotice.decision.threads: must be 1 to 64, is 0"));
    }

    @Test
    void aPolicyThatCouldNotWorkIsRefused() {
        runner.withPropertyValues("fairnotice.policy.permit-life=20s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageStartingWith("permitLife: "));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DecisionProperties.class)
    static class Settings {}
}
