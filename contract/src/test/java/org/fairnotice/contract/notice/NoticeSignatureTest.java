package org.fairnotice.contract.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class NoticeSignatureTest {

    private static final String KEY = "req-1";
    private static final byte[] VALUE = "{\"attempt\":1,\"noticeId\":\"ntc-1\"}".getBytes(StandardCharsets.UTF_8);

    private final KeyPair keys;
    private final NoticeVerifier verifier;

    NoticeSignatureTest() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        verifier = new NoticeVerifier(Map.of(SigningKeys.idOf(keys.getPublic()), keys.getPublic()));
    }

    @Test
    void believesWhatWasSigned() {
        assertThat(verifier.refusal(KEY, signed(), VALUE)).isEmpty();
    }

    @Test
    void refusesAnUnsignedRecord() {
        assertThat(verifier.refusal(KEY, attributes(), VALUE)).hasValue("the record is not signed");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThat(new NoticeVerifier(Map.of()).refusal(KEY, signed(), VALUE))
                .hasValue("the record is signed by an unknown key");
    }

    @Test
    void refusesAnotherKeyOrNoValue() {
        assertThat(verifier.refusal("req-2", signed(), VALUE)).isPresent();
        assertThat(verifier.refusal(null, signed(), VALUE)).isPresent();
        assertThat(verifier.refusal(KEY, signed(), null)).isPresent();
    }

    @Test
    void refusesEachOfAThousandMutations() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (int i = 0; i < 1000; i++) {
            RecordHeaders headers = signed();
            byte[] value = VALUE.clone();
            if (random.nextBoolean()) {
                flip(value, random);
            } else {
                var all = headers.toArray();
                flip(all[random.nextInt(all.length)].value(), random);
            }
            assertThat(verifier.refusal(KEY, headers, value))
                    .as("mutation %d", i)
                    .isPresent();
        }
    }

    private static void flip(byte[] bytes, RandomGenerator random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }

    private RecordHeaders signed() {
        RecordHeaders headers = attributes();
        new NoticeSigner(keys.getPrivate(), keys.getPublic()).sign(KEY, headers, VALUE);
        return headers;
    }

    private static RecordHeaders attributes() {
        var headers = new RecordHeaders();
        for (String name : new String[] {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"}) {
            headers.add(name, ("value of " + name).getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }
}
