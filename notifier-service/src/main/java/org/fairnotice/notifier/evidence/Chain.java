package org.fairnotice.notifier.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a partition of topic notice-outcomes. Each record names the link of the one before; its own link is the SHA-256 of
 * that one and of the record's digest, both as hexadecimal digits. A record that is changed, taken out or put in between breaks
 * the chain there. Whoever has the digests can check it, and need not see what the records say.
 */
public final class Chain {

    /** The header with the link of the record before. */
    public static final String PREVIOUS = "ce_previous";

    /** The header with the digest of the evidence of the attempt. */
    public static final String EVIDENCE = "ce_evidence";

    /** What the first record of a chain names. */
    public static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /**
     * What a record's digest is over: its key, its headers but {@link #PREVIOUS} in their order, each as name and value, and its
     * value. Each part is a netstring (its length in decimal digits, a colon, the bytes, a comma), so that no two records have
     * the same bytes.
     */
    public static byte[] statement(byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        var bytes = new ByteArrayOutputStream(1_024);
        netstring(bytes, key);
        for (Header header : headers) {
            if (!header.key().equals(PREVIOUS)) {
                netstring(bytes, header.key().getBytes(StandardCharsets.UTF_8));
                netstring(bytes, header.value());
            }
        }
        netstring(bytes, value);
        return bytes.toByteArray();
    }

    /** The link of a record whose digest is given. */
    public static String link(String previous, String recordDigest) {
        return digest((previous + recordDigest).getBytes(StandardCharsets.US_ASCII));
    }

    /** What a header says; nothing if it is not there. */
    public static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void netstring(ByteArrayOutputStream out, byte @Nullable [] part) {
        byte[] bytes = part == null ? new byte[0] : part;
        out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write(',');
    }
}
