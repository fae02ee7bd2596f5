package org.fairnotice.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from content, so that the same content always has the same id. */
final class ContentId {

    private ContentId() {}

    /** {@code prefix} and 32 hexadecimal digits of the SHA-256 over the parts, each preceded by its length. */
    static String of(String prefix, String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return prefix + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    static String required(String name, String value) {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(name + ": must have 1 to 200 characters, has " + value.length());
        }
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
