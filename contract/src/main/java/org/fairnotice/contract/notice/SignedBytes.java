package org.fairnotice.contract.notice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a signature on topic notices is over: key, CloudEvents attributes and value, exactly as they travel. */
final class SignedBytes {

    static final String KEY_ID_HEADER = "fn_key_id";
    static final String SIGNATURE_HEADER = "fn_signature";

    private static final byte[] DOMAIN = "fairnotice/notices/v1".getBytes(StandardCharsets.UTF_8);
    private static final String[] HEADERS = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"};

    private SignedBytes() {}

    /** Each part is preceded by its length, so that no two records have the same bytes. A missing part has the length -1. */
    static byte[] of(String key, Headers headers, byte @Nullable [] value) {
        var bytes = new ByteArrayOutputStream(value == null ? 256 : value.length + 256);
        part(bytes, DOMAIN);
        part(bytes, key.getBytes(StandardCharsets.UTF_8));
        for (String name : HEADERS) {
            Header header = headers.lastHeader(name);
            part(bytes, header == null ? null : header.value());
        }
        part(bytes, value);
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream bytes, byte @Nullable [] part) {
        int length = part == null ? -1 : part.length;
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (part != null) {
            bytes.writeBytes(part);
        }
    }
}
