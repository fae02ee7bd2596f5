package org.fairnotice.benchmarks;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Encrypts the body of an exchange with a key of its own (AES-256-GCM), which stands before it, wrapped by one that stays. */
final class CamelSealing implements Processor {

    private static final int IV = 12;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey master = newKey();

    CamelSealing() throws GeneralSecurityException {}

    @Override
    public void process(Exchange exchange) throws GeneralSecurityException {
        byte[] body = Objects.requireNonNull(exchange.getIn().getBody(byte[].class));
        SecretKey key = newKey();
        byte[] wrapped = encrypted(key.getEncoded(), master);
        byte[] sealed = encrypted(body, key);
        exchange.getIn()
                .setBody(ByteBuffer.allocate(wrapped.length + sealed.length)
                        .put(wrapped)
                        .put(sealed)
                        .array());
    }

    private byte[] encrypted(byte[] content, SecretKey key) throws GeneralSecurityException {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, iv));
        return ByteBuffer.allocate(IV + content.length + TAG)
                .put(iv)
                .put(cipher.doFinal(content))
                .array();
    }

    private static SecretKey newKey() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        return generator.generateKey();
    }
}
