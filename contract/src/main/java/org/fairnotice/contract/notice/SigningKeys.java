package org.fairnotice.contract.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ed25519 keys in PEM files, as {@code openssl genpkey -algorithm ed25519} writes them. */
public final class SigningKeys {

    private SigningKeys() {}

    /** Reads a private key (PKCS #8). */
    public static PrivateKey privateKey(Path pem) {
        try {
            return factory().generatePrivate(new PKCS8EncodedKeySpec(decode(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("signing key: " + pem + " holds no Ed25519 private key", e);
        }
    }

    /** Reads a public key (X.509 SubjectPublicKeyInfo). */
    public static PublicKey publicKey(Path pem) {
        try {
            return factory().generatePublic(new X509EncodedKeySpec(decode(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("signing key: " + pem + " holds no Ed25519 public key", e);
        }
    }

    /** Reads each {@code .pem} file of a folder as a public key; several, so that keys can be exchanged. */
    public static Map<String, PublicKey> publicKeys(Path folder) {
        try (var files = Files.list(folder)) {
            List<PublicKey> keys = files.filter(f -> f.toString().endsWith(".pem"))
                    .map(SigningKeys::publicKey)
                    .toList();
            return keys.stream().collect(Collectors.toUnmodifiableMap(SigningKeys::idOf, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("signing keys: the folder cannot be read: " + folder, e);
        }
    }

    /** The id of a key: the first 16 hexadecimal digits of the SHA-256 of the public key's X.509 encoding. */
    public static String idOf(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }

    private static byte[] decode(Path pem, String label) {
        try {
            String text = Files.readString(pem);
            String body = text.replace("-----BEGIN " + label + "-----", "")
                    .replace("-----END " + label + "-----", "")
                    .replaceAll("\\s", "");
            return Base64.getDecoder().decode(body);
        } catch (IOException e) {
            throw new UncheckedIOException("signing key: cannot be read: " + pem, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("signing key: " + pem + " is not a PEM file with one " + label, e);
        }
    }
}
