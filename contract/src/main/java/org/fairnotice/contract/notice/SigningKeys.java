package org.fairnotice.contract.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
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
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

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

    /** The public half of a private key, which follows from it (RFC 8032, 5.1.5). */
    public static PublicKey publicKeyOf(PrivateKey privateKey) {
        try {
            byte[] encoded = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                            parameters(privateKey).generatePublicKey())
                    .getEncoded();
            return factory().generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a public key that was just made cannot be read", e);
        }
    }

    static Ed25519PrivateKeyParameters parameters(PrivateKey key) {
        try {
            return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("signing key: is not an Ed25519 private key", e);
        }
    }

    static Ed25519PublicKeyParameters parameters(PublicKey key) {
        try {
            return (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(key.getEncoded());
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("signing key: is not an Ed25519 public key", e);
        }
    }

    /**
     * Makes a new pair of keys and writes each to a file that must not be there yet. The private one can be read by its owner
     * alone (mode 0600) from the moment it exists.
     *
     * @throws UncheckedIOException if a file is there already or cannot be written
     */
    public static void generate(Path privatePem, Path publicPem) {
        KeyPair pair = newPair();
        try {
            createOwnerOnly(privatePem);
            Files.writeString(
                    privatePem, encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(
                    publicPem, encode("PUBLIC KEY", pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("signing keys: cannot be written to " + privatePem + " and " + publicPem, e);
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

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static void createOwnerOnly(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String encode(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
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
