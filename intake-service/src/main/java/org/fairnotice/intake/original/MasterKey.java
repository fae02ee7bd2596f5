package org.fairnotice.intake.original;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What wraps the keys of all cases. One of former times still opens what it wrapped.
 *
 * <p>A key is named by its URI. {@code file:} is a Tink keyset in a file that only its owner may read. Any other is of a key management
 * service and goes to the Tink client on the class path that knows it, with the credentials that it finds by itself.
 */
final class MasterKey implements Aead {

    private static final Configuration AEAD = AeadConfig2026.get();

    private final Aead current;
    private final List<Aead> former;

    /** @param former in the order in which they are tried */
    MasterKey(Aead current, List<Aead> former) {
        this.current = current;
        this.former = List.copyOf(former);
    }

    /**
     * The keys at these URIs. The file of the current one is made with a new key if there is none.
     *
     * @throws GeneralSecurityException if one of them is no key, or no client knows its URI
     */
    static MasterKey at(URI current, List<URI> former) throws GeneralSecurityException, IOException {
        if (isFile(current) && Files.notExists(Path.of(current))) {
            create(Path.of(current));
        }
        var others = new ArrayList<Aead>();
        for (URI uri : former) {
            others.add(open(uri));
        }
        return new MasterKey(open(current), others);
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] about) throws GeneralSecurityException {
        return current.encrypt(plaintext, about);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] about) throws GeneralSecurityException {
        try {
            return current.decrypt(ciphertext, about);
        } catch (GeneralSecurityException e) {
            for (Aead other : former) {
                try {
                    return other.decrypt(ciphertext, about);
                } catch (GeneralSecurityException notIt) {
                    e.addSuppressed(notIt);
                }
            }
            throw e;
        }
    }

    /** The current key alone. */
    Aead current() {
        return current;
    }

    private static Aead open(URI uri) throws GeneralSecurityException, IOException {
        if (!isFile(uri)) {
            return client(uri.toString()).withDefaultCredentials().getAead(uri.toString());
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(Path.of(uri)), AEAD, InsecureSecretKeyAccess.get())
                .getPrimitive(AEAD, Aead.class);
    }

    static KmsClient client(String uri) throws GeneralSecurityException {
        for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
            if (client.doesSupport(uri)) {
                return client;
            }
        }
        throw new GeneralSecurityException("no Tink client on the class path knows " + uri);
    }

    private static boolean isFile(URI uri) {
        return "file".equals(uri.getScheme());
    }

    private static void create(Path file) throws GeneralSecurityException, IOException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                AEAD,
                InsecureSecretKeyAccess.get());
        Path absolute = file.toAbsolutePath();
        var onlyItsOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = Files.createTempFile(absolute.getParent(), "key-", ".part", onlyItsOwner);
        try {
            Disk.first(part, keyset.getBytes(StandardCharsets.UTF_8), absolute);
        } catch (FileAlreadyExistsException e) {
            // Another process made one first: that one counts.
        }
    }
}
