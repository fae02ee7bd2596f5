package org.fairnotice.contract.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.apache.kafka.common.header.Headers;

/** Signs the records of topic notices with Ed25519 (RFC 8032). Held by decision-service alone. */
public final class NoticeSigner {

    private final PrivateKey privateKey;
    private final byte[] keyId;

    public NoticeSigner(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.keyId = SigningKeys.idOf(publicKey).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds key id and signature to the record's headers. Nothing of the record may be changed after it. */
    public void sign(String key, Headers headers, byte[] value) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(SignedBytes.of(key, headers, value));
            headers.remove(SignedBytes.KEY_ID_HEADER).add(SignedBytes.KEY_ID_HEADER, keyId);
            headers.remove(SignedBytes.SIGNATURE_HEADER).add(SignedBytes.SIGNATURE_HEADER, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }
}
