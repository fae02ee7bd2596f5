package org.fairnotice.contract.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeSignatureTest {

    private static final Path KEYS = Path.of("src/test/resources/keys");
    private static final PublicKey PUBLIC = SigningKeys.publicKey(KEYS.resolve("openssl-public.pem"));
    private static final NoticeSigner SIGNER =
            new NoticeSigner(SigningKeys.privateKey(KEYS.resolve("openssl-private.pem")), PUBLIC);
    private static final NoticeVerifier VERIFIER = new NoticeVerifier(Map.of(SigningKeys.idOf(PUBLIC), PUBLIC));

    private static final String KEY = "req-8f1d3c5a9b0e47d2a6c4f8e01b7d9a35";
    private static final String[] SIGNED_HEADERS = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"};

    /** A golden permit, as read from its file. */
    private static byte[] value() throws Exception {
        String text = Files.readString(Path.of("src/test/resources/golden/org.fairnotice.notice-permitted.v1.record"));
        return text.split("\n\n", 2)[1].stripTrailing().getBytes(StandardCharsets.UTF_8);
    }

    private static Headers signedHeaders() throws Exception {
        Headers headers = headers();
        SIGNER.sign(KEY, headers, value());
        return headers;
    }

    private static Headers headers() {
        var headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(KEY + "/7"));
        headers.add("ce_type", bytes("org.fairnotice.notice-permitted.v1"));
        headers.add("ce_source", bytes("decision-service"));
        headers.add("ce_time", bytes("2026-11-02T15:00:00.123456789Z"));
        headers.add("content-type", bytes("application/json"));
        return headers;
    }

    @Test
    void aGoldenPermitHasAlwaysTheSameSignature() throws Exception {
        Headers signed = signedHeaders();

        assertThat(text(signed, "fn_key_id")).isEqualTo("06b631550e2dbf06");
        assertThat(Base64.getEncoder()
                        .encodeToString(signed.lastHeader("fn_signature").value()))
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/notice-permitted.signature"))
                        .strip());
        assertThat(VERIFIER.refusal(KEY, signed, value())).isEmpty();
    }

    @Test
    void everySingleChangedByteOfTheValueIsFound() throws Exception {
        Headers signed = signedHeaders();
        byte[] value = value();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4711);
        for (int position = 0; position < value.length; position++) {
            byte[] altered = value.clone();
            altered[position] ^= (byte) (1 << random.nextInt(8));
            assertThat(VERIFIER.refusal(KEY, signed, altered))
                    .as("position " + position)
                    .contains("the record does not match its signature");
        }
        assertThat(value.length).isGreaterThan(300);
    }

    @Test
    void everySingleChangedByteOfAHeaderIsFound() throws Exception {
        for (String name : SIGNED_HEADERS) {
            int length = headers().lastHeader(name).value().length;
            for (int position = 0; position < length; position++) {
                Headers altered = signedHeaders();
                byte[] header = altered.lastHeader(name).value().clone();
                header[position] ^= 1;
                altered.remove(name).add(name, header);
                assertThat(VERIFIER.refusal(KEY, altered, value()))
                        .as(name + ", position " + position)
                        .contains("the record does not match its signature");
            }
        }
    }

    @Test
    void everySingleChangedByteOfTheSignatureIsFound() throws Exception {
        for (int position = 0; position < 64; position++) {
            Headers altered = signedHeaders();
            byte[] signature = altered.lastHeader("fn_signature").value().clone();
            signature[position] ^= 1;
            altered.remove("fn_signature").add("fn_signature", signature);
            assertThat(VERIFIER.refusal(KEY, altered, value()))
                    .as("position " + position)
                    .contains("the record does not match its signature");
        }
    }

    @Test
    void everySingleChangedByteOfTheKeyIsFound() throws Exception {
        for (int position = 0; position < KEY.length(); position++) {
            String altered = KEY.substring(0, position) + '~' + KEY.substring(position + 1);
            assertThat(VERIFIER.refusal(altered, signedHeaders(), value()))
                    .contains("the record does not match its signature");
        }
    }

    @Test
    void aHeaderThatIsTakenAwayOrPutBesideTheSignedOneIsFound() throws Exception {
        for (String name : SIGNED_HEADERS) {
            Headers without = signedHeaders();
            without.remove(name);
            Headers twice = signedHeaders();
            twice.add(name, bytes("another"));

            assertThat(VERIFIER.refusal(KEY, without, value())).isPresent();
            assertThat(VERIFIER.refusal(KEY, twice, value())).isPresent();
        }
    }

    @Test
    void bytesThatMoveFromOnePartToTheNextAreFound() throws Exception {
        Headers moved = signedHeaders();
        moved.remove("ce_specversion").add("ce_specversion", bytes("1."));
        moved.remove("ce_id").add("ce_id", bytes("0" + KEY + "/7"));

        assertThat(VERIFIER.refusal(KEY, moved, value())).contains("the record does not match its signature");
    }

    @Test
    void aValueThatIsCutLengthenedOrTakenAwayIsFound() throws Exception {
        String value = new String(value(), StandardCharsets.UTF_8);

        assertThat(VERIFIER.refusal(KEY, signedHeaders(), bytes(value.substring(1))))
                .isPresent();
        assertThat(VERIFIER.refusal(KEY, signedHeaders(), bytes(value + " "))).isPresent();
        assertThat(VERIFIER.refusal(KEY, signedHeaders(), new byte[0])).isPresent();
        assertThat(VERIFIER.refusal(KEY, signedHeaders(), null)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fn_key_id", "fn_signature"})
    void aRecordWithoutSignatureOrKeyIsRefused(String header) throws Exception {
        Headers unsigned = signedHeaders();
        unsigned.remove(header);

        assertThat(VERIFIER.refusal(KEY, unsigned, value())).contains("the record is not signed");
        unsigned.add(header, null);
        assertThat(VERIFIER.refusal(KEY, unsigned, value())).contains("the record is not signed");
        assertThat(VERIFIER.refusal(null, signedHeaders(), value())).contains("the record is not signed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 1000})
    void aSignatureOfAnotherLengthIsRefused(int length) throws Exception {
        Headers altered = signedHeaders();
        altered.remove("fn_signature").add("fn_signature", new byte[length]);

        assertThat(VERIFIER.refusal(KEY, altered, value())).contains("the record does not match its signature");
    }

    @Test
    void aKeyThatIsNotTrustedIsRefusedEvenUnderTheNameOfATrustedOne() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Headers signed = headers();
        new NoticeSigner(stranger.getPrivate(), stranger.getPublic()).sign(KEY, signed, value());

        assertThat(VERIFIER.refusal(KEY, signed, value())).contains("the record is signed by an unknown key");
        signed.remove("fn_key_id").add("fn_key_id", bytes(SigningKeys.idOf(PUBLIC)));
        assertThat(VERIFIER.refusal(KEY, signed, value())).contains("the record does not match its signature");
    }

    @Test
    void signingAgainReplacesTheSignature() throws Exception {
        Headers signed = signedHeaders();
        SIGNER.sign(KEY, signed, bytes("{}"));

        assertThat(signed.headers("fn_signature")).hasSize(1);
        assertThat(VERIFIER.refusal(KEY, signed, bytes("{}"))).isEmpty();
        assertThat(VERIFIER.refusal(KEY, signed, value())).isPresent();
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
