package org.fairnotice.intake.original;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key management service over HTTP that speaks Encrypt and Decrypt of Amazon's KMS (JSON 1.1), as far as they are used: a ciphertext names
 * its key, opens with it alone and only under the context it was made in. Signatures of calls are not checked.
 */
final class KmsServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NONCE = 12;

    private final HttpServer http;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean away;

    KmsServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Makes a key and returns its name. */
    String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String name = "arn:aws:kms:eu-central-1:111122223333:key/" + keys.size();
        keys.put(name, key);
        return name;
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] answer;
            int status = 200;
            try {
                answer = away
                        ? error("KMSInternalException")
                        : switch (String.valueOf(target)) {
                            case "TrentService.Encrypt" -> encrypt(asked);
                            case "TrentService.Decrypt" -> decrypt(asked);
                            default -> throw new GeneralSecurityException(target);
                        };
                status = away ? 500 : 200;
            } catch (GeneralSecurityException e) {
                answer = error("InvalidCiphertextException");
                status = 400;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private byte[] encrypt(JsonNode asked) throws GeneralSecurityException {
        String key = asked.path("KeyId").asString();
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, asked)
                .doFinal(Base64.getDecoder().decode(asked.path("Plaintext").asString()));
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        byte[] blob = ByteBuffer.allocate(1 + name.length + NONCE + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(sealed)
                .array();
        return JSON.writeValueAsBytes(
                Map.of("CiphertextBlob", Base64.getEncoder().encodeToString(blob), "KeyId", key));
    }

    private byte[] decrypt(JsonNode asked) throws GeneralSecurityException {
        var blob = ByteBuffer.wrap(
                Base64.getDecoder().decode(asked.path("CiphertextBlob").asString()));
        if (blob.remaining() < 2 || blob.get(0) < 0 || blob.remaining() < 1 + blob.get(0) + NONCE) {
            throw new GeneralSecurityException("no ciphertext");
        }
        byte[] name = new byte[blob.get()];
        byte[] nonce = new byte[NONCE];
        blob.get(name).get(nonce);
        byte[] sealed = new byte[blob.remaining()];
        blob.get(sealed);
        String key = new String(name, StandardCharsets.UTF_8);
        if (!key.equals(asked.path("KeyId").asString())) {
            throw new GeneralSecurityException("another key");
        }
        byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, asked).doFinal(sealed);
        return JSON.writeValueAsBytes(Map.of("Plaintext", Base64.getEncoder().encodeToString(plain), "KeyId", key));
    }

    private Cipher cipher(int mode, String key, byte[] nonce, JsonNode asked) throws GeneralSecurityException {
        byte[] secret = keys.get(key);
        if (secret == null) {
            throw new GeneralSecurityException("no such key");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
        var context = new TreeMap<String, String>();
        asked.path("EncryptionContext").forEachEntry((name, value) -> context.put(name, value.asString()));
        cipher.updateAAD(context.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] error(String type) {
        return JSON.writeValueAsBytes(Map.of("__type", type));
    }
}
