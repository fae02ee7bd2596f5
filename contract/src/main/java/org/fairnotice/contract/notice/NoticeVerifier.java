package org.fairnotice.contract.notice;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/** Tells the records that decision-service signed from all others. */
public final class NoticeVerifier {

    private final Map<String, Ed25519PublicKeyParameters> keys;

    /** @param keys the keys that are trusted, by {@link SigningKeys#idOf} */
    public NoticeVerifier(Map<String, PublicKey> keys) {
        this.keys = keys.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> SigningKeys.parameters(key.getValue())));
    }

    /** Why the record is not to be believed: it is unsigned, signed by an unknown key, or altered. Empty if it is genuine. */
    public Optional<String> refusal(@Nullable String key, Headers headers, byte @Nullable [] value) {
        Optional<Signed> signed = signed(key, headers, value);
        if (signed.isEmpty()) {
            return Optional.of("the record is not signed");
        }
        Ed25519PublicKeyParameters publicKey = keys.get(signed.get().keyId());
        if (publicKey == null) {
            return Optional.of("the record is signed by an unknown key");
        }
        return genuine(publicKey, signed.get().signature(), signed.get().bytes())
                ? Optional.empty()
                : Optional.of("the record does not match its signature");
    }

    /**
     * What anybody can check with the public key: Ed25519 (RFC 8032).
     *
     * @param bytes that were signed
     * @param keyId as {@link SigningKeys#idOf} has it
     */
    @SuppressWarnings("ArrayRecordComponent") // two of them are never compared
    public record Signed(byte[] bytes, byte[] signature, String keyId) {}

    /** The signature of a record, and what it is over; nothing if it is not signed. */
    public static Optional<Signed> signed(@Nullable String key, Headers headers, byte @Nullable [] value) {
        Header keyId = headers.lastHeader(SignedBytes.KEY_ID_HEADER);
        Header signature = headers.lastHeader(SignedBytes.SIGNATURE_HEADER);
        if (key == null || keyId == null || signature == null || keyId.value() == null || signature.value() == null) {
            return Optional.empty();
        }
        return Optional.of(new Signed(
                SignedBytes.of(key, headers, value),
                signature.value(),
                new String(keyId.value(), StandardCharsets.UTF_8)));
    }

    private static boolean genuine(Ed25519PublicKeyParameters publicKey, byte[] signature, byte[] bytes) {
        var verifier = new Ed25519Signer();
        verifier.init(false, publicKey);
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }
}
