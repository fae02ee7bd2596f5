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
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
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

    /**
     * The public half of a private key. In Ed25519 (RFC 8032, 5.1.5) it follows from the private half, but the platform derives
     * it only when it makes a pair: so a pair is made from this key's own bytes in place of random ones.
     */
    public static PublicKey publicKeyOf(PrivateKey privateKey) {
        if (!(privateKey instanceof EdECPrivateKey key)) {
            throw new IllegalArgumentException("signing key: is not an Ed25519 private key");
        }
        byte[] seed = key.getBytes()
                .orElseThrow(() -> new IllegalArgumentException("signing key: does not give out its bytes"));
        return generator(new Seed(seed)).generateKeyPair().getPublic();
    }

    /**
     * Makes a new pair of keys and writes each to a file that must not be there yet. The private one can be read by its owner
     * alone (mode 0600) from the moment it exists.
     *
     * @throws UncheckedIOException if a file is there already or cannot be written
     */
    public static void generate(Path privatePem, Path publicPem) {
        KeyPair pair = generator(new SecureRandom()).generateKeyPair();
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

    private static KeyPairGenerator generator(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator;
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

    /** Gives out given bytes where random ones are asked for. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException(
                        "a key pair is made of " + target.length + " bytes here, not of " + bytes.length);
            }
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        }
    }
}
