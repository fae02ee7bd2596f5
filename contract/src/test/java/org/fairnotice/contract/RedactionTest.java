package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a log may say of an event: ids, choices and times. Every other text in it is somebody's secret. */
class RedactionTest {

    /** Texts that are no secrets: ids that we made, digests, languages, and the law's own name. */
    private static final Set<String> MAY_BE_SAID = Set.of(
            "reviewId",
            "rule",
            "policyVersion",
            "templateVersion",
            "sha256",
            "documentSha256",
            "mediaType",
            "language",
            "citation",
            "messageId");

    @ParameterizedTest
    @MethodSource("org.fairnotice.contract.Golden#all")
    void neitherAnEventNorAnyPartOfItSaysASecret(Golden golden) throws Exception {
        Event event = golden.event();
        List<Record> parts = Parts.of(event).toList();
        Set<String> secrets = new HashSet<>();
        parts.forEach(part -> secrets.addAll(secrets(part)));

        for (Record part : parts) {
            assertThat(secrets).as(part.getClass().getSimpleName()).noneMatch(part.toString()::contains);
        }
        assertThat(new CloudEvent<>("1", "test", java.time.Instant.EPOCH, event).toString())
                .contains(event.getClass().getSimpleName());
    }

    @Test
    void theGoldenRecordsHoldSecretsOfEveryKind() throws Exception {
        var secrets = new HashSet<String>();
        for (Golden golden : Golden.all().toList()) {
            Parts.of(golden.event()).forEach(part -> secrets.addAll(secrets(part)));
        }

        assertThat(secrets)
                .contains(
                        "ada.park@acme.example",
                        "acct-77120",
                        "Acme Robotics Ltd",
                        "Legal desk of Acme",
                        "legal@acme.example",
                        "r.counsel@provider.example",
                        "r.quill@da.alder.example",
                        "26-SP-0101",
                        "shall not disclose the existence of the subpoena",
                        "550 5.1.1 no such user legal@acme.example",
                        "Acme was told before the gag was recorded");
    }

    @Test
    void theConnectionToKafkaKeepsItsPasswords() {
        var connection = new KafkaConnection(
                "broker:9092", null, Map.of("sasl.jaas.config", "ScramLoginModule password=\"hunter2\";"));

        assertThat(connection.toString()).contains("broker:9092").doesNotContain("hunter2");
    }

    private static List<String> secrets(Record part) {
        var secrets = new ArrayList<String>();
        boolean id = part.getClass().getSimpleName().endsWith("Id");
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (!id && !MAY_BE_SAID.contains(component.getName())) {
                collect(Parts.read(part, component), secrets);
            }
        }
        return secrets;
    }

    private static void collect(@Nullable Object value, List<String> secrets) {
        switch (value) {
            case String text -> secrets.add(text);
            case Collection<?> elements -> elements.forEach(element -> collect(element, secrets));
            case Map<?, ?> map -> map.values().forEach(element -> collect(element, secrets));
            case null, default -> {}
        }
    }
}
