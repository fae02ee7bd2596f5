package org.fairnotice.contract.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Tells the records that decision-service signed from all others. */
public final class NoticeVerifier {

    private final Map<String, PublicKey> keys;

    /** @param keys the keys that are trusted, by {@link SigningKeys#idOf} */
    public NoticeVerifier(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** Why the record is not to be believed: it is unsigned, signed by an unknown key, or altered. Empty if it is genuine. */
    public Optional<String> refusal(@Nullable String key, Headers headers, byte @Nullable [] value) {
        Header keyId = headers.lastHeader(SignedBytes.KEY_ID_HEADER);
        Header signed = headers.lastHeader(SignedBytes.SIGNATURE_HEADER);
        if (key == null || keyId == null || signed == null || keyId.value() == null || signed.value() == null) {
            return Optional.of("the record is not signed");
        }
        PublicKey publicKey = keys.get(new String(keyId.value(), StandardCharsets.UTF_8));
        if (publicKey == null) {
            return Optional.of("the record is signed by an unknown key");
        }
        return genuine(publicKey, signed.value(), SignedBytes.of(key, headers, value))
                ? Optional.empty()
                : Optional.of("the record does not match its signature");
    }

    private static boolean genuine(PublicKey publicKey, byte[] signed, byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
